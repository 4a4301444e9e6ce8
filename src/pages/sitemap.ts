/** The sitemap: an index that names files for each council, because one file may have 50,000 addresses at most. */
import type { CouncilEntry } from '../release/catalogue.ts';
import {
  ABOUT_PATH,
  councilPath,
  ELECTIONS_PATH,
  electionPath,
  HOME_PATH,
  PRIVACY_PATH,
  partyPath,
  personPath,
  TERMS_PATH,
  wardPath,
  wardsPath,
  yearPath,
} from '../render/paths.ts';
import { personRef } from '../results/ids.ts';
import { partiesOnTheDay } from '../results/parties-on-the-day.ts';
import type { Election } from '../results/schema.ts';
import { wardBallots } from '../results/ward-history.ts';
import { WARD_ORDERS } from '../results/ward-orders.ts';
import { yearsIn } from './council-lists.tsx';
import { comparisonPath, pathOfHistory, whereHistoryIs } from './ward-paths.ts';
import { XML_HEAD, xmlText } from './xml.ts';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The pages about the site. */
const SITE_PATHS = [HOME_PATH, ELECTIONS_PATH, ABOUT_PATH, PRIVACY_PATH, TERMS_PATH];

/** The file with the pages that are not about one election. A slug has no dots, so no council's file has this name. */
export const SITE_SITEMAP = '/sitemap.site.xml';

/** A council with 69 wards and all its elections since 1973 has some 30,000 pages under ten of them. */
const ELECTIONS_PER_FILE = 10;

/** A council's files: `/sitemap-derby.xml`, and `/sitemap-derby.2.xml` if it has more than ten elections. */
export function councilSitemaps({ slug, elections }: Pick<CouncilEntry, 'slug' | 'elections'>): string[] {
  return Array.from({ length: Math.ceil(elections / ELECTIONS_PER_FILE) }, (_, part) =>
    part === 0 ? `/sitemap-${slug}.xml` : `/sitemap-${slug}.${part + 1}.xml`,
  );
}

export function sitemapIndex(councils: readonly CouncilEntry[], origin: string): string {
  const files = [SITE_SITEMAP, ...councils.flatMap(councilSitemaps)];
  const each = files.map((path) => `<sitemap><loc>${xmlText(origin + path)}</loc></sitemap>`);
  return `${XML_HEAD}<sitemapindex xmlns="${NAMESPACE}">${each.join('')}</sitemapindex>\n`;
}

export function siteSitemap(councils: readonly CouncilEntry[], origin: string): string {
  return sitemapOf([...SITE_PATHS, ...yearsIn(councils).map(yearPath), ...councils.map(councilPath)], origin);
}

/**
 * Every page under some of a council's elections.
 * @param elections all of the council's on file, newest first
 * @param part which file it is, from 0; the first is of the earliest elections, and so changes least
 */
export function councilSitemap(elections: readonly Election[], part: number, origin: string): string {
  const listed = elections.toReversed().slice(part * ELECTIONS_PER_FILE, (part + 1) * ELECTIONS_PER_FILE);
  // A ward's history and comparisons may be under another of its years.
  const folders = new Set(listed.map(electionPath));
  const own = pathsThroughYears(elections).filter((path) => folders.has(path.split('/', 3).join('/')));
  return sitemapOf([...listed.flatMap(pathsOf), ...own], origin);
}

/** An election's own page, its wards, rankings, parties and people. */
function pathsOf(election: Election): string[] {
  const parties = partiesOnTheDay(election);
  const winners = parties.filter(({ won }) => won > 0);
  return [
    electionPath(election),
    ...election.ballots.map((ballot) => wardPath(election, ballot)),
    ...[null, ...winners].flatMap((wonBy) => WARD_ORDERS.map((order) => wardsPath(election, order, wonBy))),
    ...parties.map((party) => partyPath(election, party)),
    ...election.ballots.flatMap((ballot) =>
      ballot.candidates.map((candidate) => personPath(election, candidate, personRef(candidate, ballot))),
    ),
  ];
}

/** The histories of wards, and comparisons of a ward's years: those that the ward links to, and those of its history. */
function pathsThroughYears(elections: readonly Election[]): string[] {
  const paths = new Set<string>();
  for (const election of elections) {
    for (const ballot of election.ballots) {
      const own = { ballot, election };
      const years = wardBallots(ballot, elections);
      for (const other of years) if (other.ballot !== ballot) paths.add(comparisonPath(own, other));
      const history = pathOfHistory(own, years);
      if (years.length < 2 || paths.has(history)) continue;
      paths.add(history);
      const contests = wardBallots(whereHistoryIs(own, years).ballot, elections.toReversed());
      contests.reduce((before, contest) => {
        paths.add(comparisonPath(before, contest));
        return contest;
      });
    }
  }
  return [...paths];
}

function sitemapOf(paths: readonly string[], origin: string): string {
  const each = [...new Set(paths)].map((path) => `<url><loc>${xmlText(origin + path)}</loc></url>`);
  return `${XML_HEAD}<urlset xmlns="${NAMESPACE}">${each.join('')}</urlset>\n`;
}
