import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { correctionsOf } from '../../src/pages/change-words.ts';
import { atomFeed } from '../../src/pages/feed.ts';
import type { Place } from '../../src/pages/place.ts';
import { xmlText } from '../../src/pages/xml.ts';
import { CATALOGUE } from '../../src/release/keys.ts';
import type { PublishedChange } from '../../src/release/published-changes.ts';
import { ORIGIN, seed, visit } from '../support/bot.ts';
import { dataset } from '../support/dataset.ts';
import { emptyNamespace } from '../support/kv.ts';

beforeAll(() => seed());

const text = async (path: string, changes = {}) => (await visit(path, {}, changes)).text();
const allOf = (element: string, xml: string) =>
  [...xml.matchAll(new RegExp(`<${element}>(.*?)</${element}>`, 'g'))].map(([, content = '']) => content);

const CHANGES: PublishedChange[] = [
  {
    at: '2026-11-24T09:00:00.000Z',
    change: 'changed',
    election_id: 'local.derby.2003-05-01',
    name: '2003 Derby City Council election',
    wards: ['Darley', 'Abbey'],
    votes: 12,
    facts: [],
    more_facts: 0,
  },
  {
    at: '2026-11-23T09:00:00.000Z',
    change: 'added',
    election_id: 'local.derby.2003-05-01',
    name: '2003 Derby City Council election',
    wards: null,
    votes: null,
    facts: [],
    more_facts: 0,
  },
];

/** Any text, with control characters and halves of surrogate pairs. */
const codeUnits = fc.array(fc.oneof(fc.integer({ min: 0, max: 0x7f }), fc.integer({ min: 0, max: 0xffff })));

describe('The site', () => {
  it.each([
    ['/robots.txt', 'text/plain; charset=utf-8', 86_400],
    ['/.well-known/security.txt', 'text/plain; charset=utf-8', 86_400],
    ['/favicon.svg', 'image/svg+xml', 86_400],
    ['/favicon.ico', 'image/svg+xml', 86_400],
    ['/sitemap.xml', 'application/xml; charset=utf-8', 600],
    ['/sitemap.site.xml', 'application/xml; charset=utf-8', 600],
    ['/sitemap-derby.xml', 'application/xml; charset=utf-8', 600],
    ['/feed.xml', 'application/atom+xml; charset=utf-8', 600],
  ])('has %s as %s, which may be cached for %i seconds', async (path, type, seconds) => {
    const response = await visit(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe(type);
    expect(response.headers.get('Cache-Control')).toBe(`public, max-age=${seconds}`);
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(await response.text()).not.toBe('');
  });

  it('names its icon and its feed on every page, and its sitemap in robots.txt', async () => {
    for (const path of ['/', '/elections/local.derby.2003-05-01/darley', '/privacy', '/nowhere']) {
      const html = await text(path);
      expect(html).toContain('<link rel="icon" href="/favicon.svg" type="image/svg+xml"/>');
      expect(html).toMatch(/<link rel="alternate" type="application\/atom\+xml" title="[^"]+" href="\/feed.xml"\/>/);
    }
    expect(await text('/robots.txt')).toContain(`\nSitemap: ${ORIGIN}/sitemap.xml\n`);
  });
});

describe('security.txt', () => {
  it('names where to report, and expires within a year', async () => {
    const lines = (await text('/.well-known/security.txt')).trimEnd().split('\n');
    const fields = Object.fromEntries(lines.map((line) => line.split(': ')));
    expect(fields.Contact).toMatch(/^https:\/\/github\.com\/.+\/security\/advisories\/new$/);
    expect(fields.Canonical).toBe(`${ORIGIN}/.well-known/security.txt`);
    const days = (Date.parse(fields.Expires ?? '') - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(30);
    expect(days).toBeLessThan(365);
  });
});

describe('The feed', () => {
  it('lists every election of the home council under the day of its source, if no publication is known', async () => {
    const xml = await text('/feed.xml');
    const ids = allOf('id', xml);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.slice(1).toSorted()).toEqual(
      dataset.elections.map(({ election_id }) => `${ORIGIN}/elections/${election_id}`).toSorted(),
    );
    expect(xml).toContain('the day of publication is not recorded');
  });

  it('says when elections were published and corrected, and in which wards', async () => {
    const RESULTS = emptyNamespace();
    await seed(RESULTS);
    const catalogue = JSON.parse((await RESULTS.get(CATALOGUE)) ?? '');
    await RESULTS.put(CATALOGUE, JSON.stringify({ ...catalogue, changes: CHANGES }));
    const xml = await text('/feed.xml', { RESULTS });
    expect(allOf('updated', xml).slice(0, 3)).toEqual([CHANGES[0]?.at, CHANGES[0]?.at, CHANGES[1]?.at]);
    expect(xml).toContain('<title>Correction: 2003 Derby City Council election</title>');
    expect(xml).toContain('Changed in Darley and Abbey: 12 votes. Polling day: 1 May 2003.');
    expect(allOf('id', xml)).toHaveLength(1 + CHANGES.length + dataset.elections.length - 1);
  });

  it('says which facts about the whole election changed, from what to what', () => {
    const changed = { ...(CHANGES[0] as PublishedChange), wards: [], votes: 0 };
    const facts = [
      { fact: 'control after the election', before: 'Labour Party', after: 'no overall control' },
      { fact: 'Green Party seats after the election', before: null, after: '1' },
      { fact: 'list of councillors', before: 'recorded', after: null },
    ];
    const feed = atomFeed([{ ...changed, facts, more_facts: 2 }], [], ORIGIN);
    expect(feed).toContain(
      '<title>Changed record (control after the election, Green Party seats after the election and 3 more facts): 2003',
    );
    expect(feed).toContain(
      '<summary>Control after the election: Labour Party → no overall control. ' +
        'Green Party seats after the election: not recorded → 1. ' +
        'List of councillors: recorded → not recorded. 2 more facts changed. Polling day: 1 May 2003.</summary>',
    );
    const both = atomFeed([{ ...(CHANGES[0] as PublishedChange), facts: facts.slice(0, 1) }], [], ORIGIN);
    expect(both).toContain('<title>Correction: 2003');
    expect(both).toContain('Changed in Darley and Abbey: 12 votes. Control after the election: Labour Party → no');
    expect(atomFeed([changed], [], ORIGIN)).toContain('Facts about the whole election changed, and no votes.');
  });

  it('says the same on the page of the election, and on those of the wards', () => {
    const at = (post_label: string | null, election_id = 'local.derby.2003-05-01') =>
      ({
        kind: post_label ? 'ward' : 'council',
        subject: { election: { election_id } },
        ...(post_label && { ballot: { post_label, by_election: false } }),
      }) as unknown as Place;
    const [corrected, added] = CHANGES as [PublishedChange, PublishedChange];
    const facts = [{ fact: 'control after the election', before: 'Labour Party', after: null }];
    const whole = { ...corrected, wards: [], votes: 0, facts };
    const said = (place: Place, ...changes: PublishedChange[]) => correctionsOf(place, changes);
    const votes = 'Corrected on 24 November 2026: 12 votes in Darley and Abbey.';
    expect(said(at(null), corrected, added)).toEqual([votes]);
    expect(said(at('Darley'), corrected)).toEqual([votes]);
    expect(said(at('Boulton'), corrected)).toEqual([]);
    expect(said(at(null, 'local.derby.2019-05-02'), corrected)).toEqual([]);
    expect(said(at('Boulton'), whole)).toEqual([
      'Changed on 24 November 2026: Control after the election: Labour Party → not recorded.',
    ]);
    expect(said(at(null), { ...corrected, votes: 0 })).toEqual([
      'Changed on 24 November 2026: no votes, but other facts in Darley and Abbey.',
    ]);
    expect(said(at('Boulton'), { ...corrected, wards: null, votes: null })).toEqual([
      'Changed on 24 November 2026: what changed is not recorded.',
    ]);
  });

  it('is read from a catalogue without a list of changes, and from the bundled copy', async () => {
    const RESULTS = emptyNamespace();
    await seed(RESULTS);
    const { changes, ...older } = JSON.parse((await RESULTS.get(CATALOGUE)) ?? '');
    expect(changes).toEqual([]);
    await RESULTS.put(CATALOGUE, JSON.stringify(older));
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    expect(await text('/feed.xml', { RESULTS })).toBe(await text('/feed.xml', { RESULTS: env.RESULTS }));
    expect(allOf('id', await text('/feed.xml', { RESULTS: emptyNamespace() }))).toHaveLength(7);
    vi.restoreAllMocks();
  });

  it('is well-formed for any name', () => {
    fc.assert(
      fc.property(codeUnits, (units) => {
        const name = String.fromCharCode(...units);
        const content = xmlText(name);
        expect(content).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|apos);)|(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u);
        const feed = atomFeed([{ ...(CHANGES[0] as PublishedChange), name, wards: [name] }], [], ORIGIN);
        expect(feed.match(/<entry>/g)).toHaveLength(1);
        expect(feed).toContain(`<title>Correction: ${content}</title>`);
      }),
    );
  });
});
