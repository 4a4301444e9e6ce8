import { beforeAll, describe, expect, it } from 'vitest';
import { oembed, PreviewTags } from '../../src/pages/preview.tsx';
import { ORIGIN, visit } from '../support/bot.ts';
import { RESULT_PAGES } from './page-paths.ts';
import { ELECTION, publishWithPictures, WARDS } from './published.ts';

beforeAll(() => publishWithPictures());

/** The content of a meta tag. */
function meta(html: string, name: string): string {
  return new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1] ?? '';
}
/** The length of a text in bytes, once its entities are decoded. */
function bytes(html: string): number {
  return new TextEncoder().encode(html.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"'))
    .length;
}

describe('The preview of a link', () => {
  it.each([...WARDS, ['the council', ELECTION] as const, ['Labour', `${ELECTION}/parties/PP53`] as const])(
    'to %s is within the limits of the apps that show it',
    async (_, path) => {
      const html = await (await visit(path)).text();
      expect(bytes(meta(html, 'og:title'))).toBeGreaterThan(10);
      expect(bytes(meta(html, 'og:title'))).toBeLessThanOrEqual(70);
      expect(bytes(meta(html, 'og:description'))).toBeGreaterThan(40);
      expect(bytes(meta(html, 'og:description'))).toBeLessThanOrEqual(350);
      expect(meta(html, 'theme-color')).toMatch(/^#[0-9A-F]{6}$/);
      expect(meta(html, 'twitter:card')).toBe('summary_large_image');
      const size = `${meta(html, 'og:image:width')} × ${meta(html, 'og:image:height')}`;
      expect(['600 × 315', '640 × 320']).toContain(size);
      expect(meta(html, 'og:image:alt')).not.toBe('');
      expect(bytes(meta(html, 'og:image:alt'))).toBeLessThanOrEqual(420);
      const image = await visit(meta(html, 'og:image').replace(ORIGIN, ''));
      expect(image.status).toBe(200);
    },
  );

  it('cuts every text of a council with long names', () => {
    const long = 'Ynys Môn – Łukasz & 王小明 '.repeat(60);
    const picture = { hash: 'a', album: 'b', width: 800, height: 450, words: long };
    const preview = { title: long, description: long, path: '/elections/x', colour: '#FAA61A', picture };
    const html = String(PreviewTags({ preview, origin: ORIGIN }));
    const texts = [...html.matchAll(/content="([^"]*)"/g)].map(([, text = '']) => bytes(text));
    expect(Math.max(...texts)).toBeGreaterThan(400);
    expect(Math.max(...texts)).toBeLessThanOrEqual(420);
    expect(bytes(JSON.stringify(oembed(preview, long, ORIGIN)))).toBeLessThan(1000);
  });

  it('has the picture of the page if a release has no large one', () => {
    const picture = { hash: 'a', album: 'b', width: 1043, height: 525, words: 'Darley' };
    const preview = { title: 'Darley', description: 'Darley', path: '/elections/x', colour: '#FAA61A', picture };
    const html = String(PreviewTags({ preview, origin: ORIGIN }));
    expect(meta(html, 'og:image')).toBe(`${ORIGIN}/charts/b/a.png`);
    expect(meta(html, 'og:image:height')).toBe('525');
  });

  it('has only absolute addresses; others load the page’s own files', async () => {
    const html = await (await visit(`${ELECTION}/darley`)).text();
    const addresses = [...html.matchAll(/<link [^>]*href="([^"]+)"/g)].map(([, address]) => address);
    const own = addresses.filter((address = '') => /^\/(?:favicon\.svg|feed\.xml|style-\w+\.css)$/.test(address));
    expect([own.length, addresses.length]).toEqual([3, 6]);
    for (const address of addresses.filter((one) => !own.includes(one)))
      expect(address).toMatch(/^https:\/\/officer\.example\//);
  });

  it('has the winner’s colour', async () => {
    expect(meta(await (await visit(`${ELECTION}/darley`)).text(), 'theme-color')).toBe('#FAA61A');
  });

  it('is also available by oEmbed', async () => {
    const html = await (await visit(`${ELECTION}/darley`)).text();
    const [, address = ''] = /application\/json\+oembed" href="([^"]+)"/.exec(html) ?? [];
    expect(address).toMatch(/^https:\/\/officer\.example\/oembed\?url=https%3A%2F%2F/);
    expect(await (await visit(address.replace(ORIGIN, ''))).json()).toMatchObject({
      version: '1.0',
      type: 'link',
      title: 'Darley, 1 May 2003 · Derby City Council',
      thumbnail_width: 600,
    });
  });

  it.each(RESULT_PAGES)('of %s is also available by oEmbed', async (path) => {
    const html = (await (await visit(path)).text()).replaceAll('&amp;', '&');
    const [, address = ''] = /application\/json\+oembed" href="([^"]+)"/.exec(html) ?? [];
    const { title } = await (await visit(address.replace(ORIGIN, ''))).json<{ title: string }>();
    expect(html).toContain(`<meta property="og:title" content="${title}"`);
  });

  it.each([
    '',
    '?url=nonsense',
    '?url=https://other.example/elections/local.derby.2003-05-01',
    `?url=${ORIGIN}/elections/nothing`,
  ])('is not found by oEmbed for %j', async (query) => expect((await visit(`/oembed${query}`)).status).toBe(404));
});
