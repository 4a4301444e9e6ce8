import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { DERBY_2003 } from '../data/derby-2003-figures.ts';
import { ask, ORIGIN, seed, visit } from '../support/bot.ts';
import { dataset } from '../support/dataset.ts';
import { coldNamespace, namespace } from '../support/kv.ts';
import { picturesNamed } from '../support/pictures.ts';

const ELECTION = '/elections/local.derby.2003-05-01';
const wards = Object.keys(DERBY_2003).map((name) => [name, `${ELECTION}/${name.toLowerCase()}`] as const);
const KINDS = [ELECTION, `${ELECTION}/darley`, `${ELECTION}/parties/PP53`, `${ELECTION}/parties/ynmp-party:2`];

const names = [
  'council',
  'council/before',
  ...wards.map(([name]) => `wards/${name.toLowerCase()}`),
  'parties/PP53',
  'parties/PP90',
  'parties/PP52',
  'parties/ynmp-party:2',
];

beforeAll(async () => {
  await seed(env.RESULTS, dataset, await picturesNamed('local.derby.2003-05-01', names));
});

/** The content of a meta tag. */
function meta(html: string, name: string): string {
  return new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1] ?? '';
}
function bytes(html: string): number {
  return new TextEncoder().encode(html.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"'))
    .length;
}

describe('The pages', () => {
  it('begin with the home council', async () => {
    const html = await (await visit('/')).text();
    expect(html).toContain('<h1>Derby City Council, 1 May 2003</h1>');
    expect(html).toContain(`<link rel="canonical" href="${ORIGIN}${ELECTION}"`);
  });

  it('tell of the council what /council tells', async () => {
    const html = await (await visit(ELECTION)).text();
    for (const words of [
      'No overall control (recorded)',
      'Labour, the largest, has 25: 1 short',
      '18,586',
      '31.5%',
      '−2',
      'Labour + Liberal Democrats = 38',
      'has no label',
    ]) {
      expect(html).toContain(words);
    }
    for (const [name, path] of wards) expect(html).toContain(`<a href="${path}">${name}</a>`);
  });

  it.each(wards)('tell of %s every candidate and vote', async (name, path) => {
    const html = await (await visit(path)).text();
    expect(html).toContain(`<h1>${name}, 1 May 2003</h1>`);
    for (const line of (DERBY_2003[name] ?? '').split('; ')) {
      const [, person, votes] = /^(.+) \w+ (\d+)$/.exec(line) ?? [];
      expect(html).toContain(person);
      expect(html).toContain(`<td class="n">${Number(votes).toLocaleString('en-GB')}</td>`);
    }
    expect(html).toContain('not recorded');
    expect(html).toContain('https://en.wikipedia.org/wiki/2003_Derby_City_Council_election');
  });

  it('mark the independents as no party', async () => {
    expect(await (await visit(`${ELECTION}/parties/ynmp-party:2`)).text()).toContain('stood without a party');
  });

  it.each(KINDS)('name at %s the command that gives the same answer', async (path) => {
    const [, command = '', name = '', election = ''] =
      /<code>\/(\w+) name:([^<]+) election:([^<]+)<\/code>/.exec(await (await visit(path)).text()) ?? [];
    expect((await ask(command, { name, election })).embed.url).toBe(ORIGIN + path);
  });

  it.each(KINDS)('weigh at %s under 15 kB, with strict headers and no cookie', async (path) => {
    const response = await visit(path);
    const csp = response.headers.get('Content-Security-Policy') ?? '';
    expect(csp).toContain("default-src 'none'");
    expect(csp).not.toMatch(/unsafe|\*|http/);
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(response.headers.get('Set-Cookie')).toBeNull();
    const html = await response.text();
    expect(html.length).toBeLessThan(15_000);
    expect(html).not.toMatch(/ style="| on\w+="|<(?:iframe|form|link rel="stylesheet")/);
  });

  it('lead from an unknown ward to the closest, and from an unknown election to those held', async () => {
    const ward = await visit(`${ELECTION}/darly`);
    expect(ward.status).toBe(404);
    expect(await ward.text()).toContain(`<a href="${ELECTION}/darley">Darley</a>`);
    const election = await visit('/elections/local.derby.2004-06-10');
    expect(election.status).toBe(404);
    expect(await election.text()).toContain(`<a href="${ELECTION}">2003 Derby City Council election</a>`);
    expect((await visit(`${ELECTION}/parties/PP63`)).status).toBe(404);
  });

  it.each([
    '/elections/%E0%A4%A',
    '/elections/__proto__',
    `${ELECTION}/<script>`,
    `${ELECTION}/constructor.json`,
    '/elections/a/b/c/d',
    `/elections/${'x'.repeat(5000)}`,
  ])('answer %j with 404, and repeat nothing of it', async (path) => {
    const response = await visit(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('<script>');
  });

  it('say so where the bundled copy answers, and show no picture', async () => {
    const html = await (
      await visit(`${ELECTION}/darley`, {}, { RESULTS: namespace(() => Promise.reject(new Error('down'))) })
    ).text();
    expect(html).toContain('bundled copy');
    expect(html).not.toContain('<img');
    expect(await (await visit(`${ELECTION}/darley`, {}, { RESULTS: coldNamespace() })).text()).not.toContain(
      'bundled copy',
    );
  });
});

describe('A link unfolds', () => {
  it.each([...wards, ['the council', ELECTION] as const, ['Labour', `${ELECTION}/parties/PP53`] as const])(
    'for %s within the limits of its readers',
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

  it('in the winner’s colour', async () => {
    expect(meta(await (await visit(`${ELECTION}/darley`)).text(), 'theme-color')).toBe('#FAA61A');
  });

  it('by oEmbed', async () => {
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
  ])('by oEmbed not for %j', async (query) => expect((await visit(`/oembed${query}`)).status).toBe(404));
});

describe('The data of a page', () => {
  it.each(KINDS)('at %s.json has the source, its licence and the schema’s names', async (path) => {
    const response = await visit(`${path}.json`);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    const json = await response.text();
    expect(JSON.parse(json)).toMatchObject({
      election_id: 'local.derby.2003-05-01',
      sources: [{ licence: 'CC BY-SA 4.0' }],
    });
    for (const name of ['votes_cast', 'person_name', 'party_id', 'derived']) expect(json).toContain(`"${name}"`);
  });

  it('tells recorded from derived in a ward', async () => {
    const json = await (await visit(`${ELECTION}/darley.json`)).json();
    expect(json).toMatchObject({
      ballot: {
        post_label: 'Darley',
        turnout_percentage: null,
        candidates: [{ votes_cast: 1406, elected: null }, {}, {}, {}],
      },
      derived: {
        votes_counted: 3356,
        elected: { basis: 'derived', people: ['Joan Travis'] },
        majority: { last_elected_over_first_not_elected: 433 },
      },
    });
  });
});

describe('A picture', () => {
  it('stands in the reply with alt text that states the result, and is served for ever under its hash', async () => {
    const { embed } = await ask('ward', { name: 'Darley' });
    expect(embed.image).toMatchObject({
      description: expect.stringContaining('Joan Travis (Liberal Democrats) 1,406, elected'),
    });
    const path = embed.image?.url.replace(ORIGIN, '') ?? '';
    const response = await visit(path);
    expect(response.headers.get('Content-Type')).toBe('image/png');
    expect(response.headers.get('Cache-Control')).toContain('immutable');
    const tag = response.headers.get('ETag') ?? '';
    expect(tag).toMatch(/^"[0-9a-f]{32}"$/);
    expect((await visit(path, { 'If-None-Match': tag })).status).toBe(304);
  });

  it.each([
    ['council', {}],
    ['party', { name: 'Labour' }],
    ['ward', { name: 'Chellaston' }],
  ])('of /%s is served', async (command, options) => {
    const { embed } = await ask(command, options);
    expect((await visit(embed.image?.url.replace(ORIGIN, '') ?? '')).status).toBe(200);
  });

  it.each(['0'.repeat(32), '0'.repeat(31), 'catalogue', '..', 'z'.repeat(32)])(
    'of no known hash %j is not found, nor is one in an album of that hash',
    async (hash) => {
      const { embed } = await ask('ward', { name: 'Darley' });
      const [, charts, album, file] = new URL(embed.image?.url ?? '').pathname.split('/');
      expect((await visit(`/${charts}/${album}/${hash}.png`)).status).toBe(404);
      expect((await visit(`/${charts}/${hash}/${file}`)).status).toBe(404);
    },
  );

  it('is absent where the bundled copy answers', async () => {
    const reply = await ask('ward', { name: 'Darley' }, undefined, {
      RESULTS: namespace(() => Promise.reject(new Error('down'))),
    });
    expect(reply.embed.image).toBeUndefined();
  });
});
