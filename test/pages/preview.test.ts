import { beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, visit } from '../support/bot.ts';
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
      expect(meta(html, 'og:image:width')).toBe('800');
      expect(meta(html, 'og:image:alt')).not.toBe('');
      const image = await visit(meta(html, 'og:image').replace(ORIGIN, ''));
      expect(image.status).toBe(200);
    },
  );

  it('has the winner’s colour', async () => {
    expect(meta(await (await visit(`${ELECTION}/darley`)).text(), 'theme-color')).toBe('#FAA61A');
  });

  it('is also available by oEmbed', async () => {
    const html = await (await visit(`${ELECTION}/darley`)).text();
    const [, path = ''] = /application\/json\+oembed" href="([^"]+)"/.exec(html) ?? [];
    expect(await (await visit(path)).json()).toMatchObject({
      version: '1.0',
      type: 'link',
      title: 'Darley, 1 May 2003 · Derby City Council',
      thumbnail_width: 800,
    });
  });

  it.each([
    '',
    '?url=nonsense',
    '?url=https://other.example/elections/local.derby.2003-05-01',
    `?url=${ORIGIN}/elections/nothing`,
  ])('is not found by oEmbed for %j', async (query) => expect((await visit(`/oembed${query}`)).status).toBe(404));
});
