import { beforeAll, describe, expect, it } from 'vitest';
import { councilSitemap, councilSitemaps } from '../../src/pages/sitemap.ts';
import { CATALOGUE, volumeKey } from '../../src/release/keys.ts';
import { dateOf, wardSlug } from '../../src/results/ids.ts';
import type { Ballot, Election } from '../../src/results/schema.ts';
import { slugOf } from '../../src/results/slug.ts';
import { ORIGIN, seed, visit } from '../support/bot.ts';
import { electionOn, WITH_BY_ELECTIONS, withTestham } from '../support/by-elections.ts';
import { emptyNamespace, namespace } from '../support/kv.ts';
import { largeCouncil, publishTestham } from '../support/publish.ts';

beforeAll(() => seed());

const text = async (path: string, changes = {}) => (await visit(path, {}, changes)).text();
const unescaped = (markup: string) => markup.replaceAll('&amp;', '&').replaceAll('&#39;', "'");

/** The addresses in an XML file, without their origin. */
function pathsIn(xml: string): string[] {
  return [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = '']) => unescaped(url).replace(ORIGIN, ''));
}

/** Every path in the sitemap's files, as often as they name it. */
async function sitemapPaths(changes = {}): Promise<string[]> {
  const files = pathsIn(await text('/sitemap.xml', changes));
  return (await Promise.all(files.map((file) => text(file, changes)))).flatMap(pathsIn);
}

/** A page's own address, and what it links to within the site, with queries but without fragments. */
function linksOf(html: string, path: string): { canonical: string | undefined; links: string[] } {
  const [, canonical] = /<link rel="canonical" href="([^"]+)"/.exec(html) ?? [];
  const links = [...html.matchAll(/<a href="([^"]+)"/g)].map(([, to = '']) => new URL(unescaped(to), ORIGIN + path));
  return {
    canonical: canonical && unescaped(canonical).replace(ORIGIN, ''),
    links: links.filter(({ origin }) => origin === ORIGIN).map(({ pathname, search }) => pathname + search),
  };
}

const isFile = (path: string) => /\.(?:json|csv|xml|svg|png|css)(?:\?|$)|^\/charts\//.test(path);
const isSearch = (path: string) => path.startsWith('/search');

/** Follows every link from the home page and the list of elections. */
async function crawl(changes = {}): Promise<{ found: string[]; own: string[]; broken: string[] }> {
  const found = new Set(['/', '/elections']);
  const own = new Set<string>();
  const broken: string[] = [];
  for (const path of found) {
    const response = await visit(path, {}, changes);
    if (response.status !== 200) broken.push(`${path}: ${response.status}`);
    const { canonical = path, links } = linksOf(await response.text(), path);
    if (!isSearch(path)) own.add(canonical);
    for (const link of links) if (!isFile(link)) found.add(link);
  }
  return { found: [...found], own: [...own], broken };
}

/** Wards that were renamed or have new boundaries, one whose name is that of a folder, and two ballots on one day. */
function awkwardWards(): Election[] {
  const elections = structuredClone(WITH_BY_ELECTIONS) as Election[];
  const ballots = elections.flatMap((election) => election.ballots);
  for (const ballot of ballots) {
    const date = dateOf(ballot.ballot_paper_id);
    if (ballot.post_label === 'Mill Hill' && date < '2011') ballot.gss = 'E05999001';
    if (ballot.post_label === 'Mill Hill' && date > '2015') rename(ballot, 'Mill Rise');
    if (ballot.post_label === 'Westward Ho!') rename(ballot, 'People');
  }
  elections
    .find(({ election_date }) => election_date === '2015-05-07')
    ?.ballots.push(...electionOn('2015-05-07', ['stMarys'], true).ballots);
  return elections;
}

function rename(ballot: Ballot, name: string): void {
  ballot.ballot_paper_id = ballot.ballot_paper_id.replace(wardSlug({ ...ballot }), slugOf(name));
  ballot.post_label = name;
}

describe('The sitemap', () => {
  it('lists every page that links from the home page lead to, once and under its own address', async () => {
    const { found, own, broken } = await crawl();
    const listed = await sitemapPaths();
    expect(broken).toEqual([]);
    expect(found.filter((path) => !path.includes('?') && !listed.includes(path))).toEqual([]);
    expect(listed.toSorted()).toEqual(own.toSorted());
    expect(listed.filter((path) => /\/people\/|\/history$|\/compare\/|\/wards\?/.test(path)).length).toBeGreaterThan(
      500,
    );
  }, 120_000);

  it('lists every page that is linked to if wards were renamed or voted twice on one day', async () => {
    const RESULTS = emptyNamespace();
    const elections = awkwardWards();
    await seed(RESULTS, { ...withTestham(elections), elections });
    const changes = { RESULTS, HOME_ELECTION: 'local.testham.2015-05-07' };
    const { found, broken } = await crawl(changes);
    const listed = await sitemapPaths(changes);
    expect(broken).toEqual([]);
    expect(found.filter((path) => !path.includes('?') && !listed.includes(path))).toEqual([]);
    const responses = await Promise.all(listed.map(async (path) => [path, (await visit(path, {}, changes)).status]));
    expect(responses.filter(([, status]) => status !== 200)).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed).toContain('/elections/local.testham.2015-05-07/ward.people/history');
  }, 60_000);

  it('reads the catalogue for its index, and for a council no election but the council’s own', async () => {
    const { RESULTS, HOME_ELECTION } = await publishTestham();
    const read: string[] = [];
    const watched = namespace((key) => {
      read.push(key);
      return RESULTS.get(key);
    });
    expect(pathsIn(await text('/sitemap.xml', { RESULTS: watched }))).toEqual([
      '/sitemap.site.xml',
      '/sitemap-derby.xml',
      '/sitemap-testham.xml',
    ]);
    expect(read).toEqual([CATALOGUE]);
    expect(await text('/sitemap-testham.xml', { RESULTS: watched })).toContain(`/${HOME_ELECTION}/mill-hill</loc>`);
    expect(read).toEqual([CATALOGUE, expect.stringContaining(volumeKey('testham', ''))]);
    await text('/sitemap-testham.xml', { RESULTS: watched });
    expect(read).toHaveLength(2);
  });

  it('lists each address once, in files of at most 50,000, for a council of any size', () => {
    const { election } = largeCouncil();
    const ballots = election.ballots.map((ballot) => ({ ...ballot, candidates: ballot.candidates.slice(0, 8) }));
    const elections = Array.from({ length: 38 }, (_, index): Election => {
      const election_date = `${2024 - index}-05-02`;
      return {
        ...election,
        ballots: structuredClone(ballots),
        election_date,
        election_id: `local.testham.${election_date}`,
      };
    });
    const files = councilSitemaps({ slug: 'testham', elections: elections.length });
    expect(files.slice(0, 2)).toEqual(['/sitemap-testham.xml', '/sitemap-testham.2.xml']);
    const parts = files.map((_, part) => pathsIn(councilSitemap(elections, part, ORIGIN)));
    expect(Math.max(...parts.map((paths) => paths.length))).toBeLessThanOrEqual(50_000);
    expect(parts.flat().length).toBeGreaterThan(50_000);
    expect(new Set(parts.flat()).size).toBe(parts.flat().length);
  }, 60_000);

  it('has no file for a council that is not on file, nor more files than the council needs', async () => {
    expect((await visit('/sitemap-nowhere.xml')).status).toBe(404);
    expect((await visit('/sitemap-constructor.xml')).status).toBe(404);
    expect((await visit('/sitemap-derby.1.xml')).status).toBe(404);
    expect((await visit('/sitemap-derby.2.xml')).status).toBe(404);
  });
});
