/** The paths that pages have besides those in a ward's reply. */
import { ballotSlug, partyRef } from '../results/ids.ts';
import type { Affiliation } from '../results/parties.ts';
import { writtenName } from '../results/person-name.ts';
import type { Ballot, Candidate, Council } from '../results/schema.ts';
import { slugOf } from '../results/slug.ts';
import type { WardOrder } from '../results/ward-orders.ts';
import { electionPath, FOLDERS, type Id, isFolder, WARD, wardPath, wardSegment } from './reply-paths.ts';

/** The pages that are not about one election. */
export const HOME_PATH = '/';
export const SEARCH_PATH = '/search';
export const ABOUT_PATH = '/about';
/** The page about what is stored. */
export const PRIVACY_PATH = '/privacy';
export const TERMS_PATH = '/terms';

/** A council with all its elections: `/councils/derby`. */
export function councilPath({ slug }: Pick<Council, 'slug'>): string {
  return `/councils/${slug}`;
}

/** The elections of a year: `/years/2022`. */
export function yearPath(year: number): string {
  return `/years/${year}`;
}

/** What follows a ward. */
export const OF_WARD = { history: 'history', compare: 'compare' } as const;

/** The slug of the ballot that a part of a path names. */
export function slugOfSegment(segment: string): string {
  const slug = segment.slice(WARD.length);
  return segment.startsWith(WARD) && isFolder(slug) ? slug : segment;
}

export function partyPath(election: Id, party: Affiliation): string {
  return `${electionPath(election)}/${FOLDERS.parties}/${partyRef(party)}`;
}

/** @param ref the person's reference (`personRef`), numbered if two people share it */
export function personPath(election: Id, { person_name }: Pick<Candidate, 'person_name'>, ref: string): string {
  return `${electionPath(election)}/${FOLDERS.people}/${[slugOf(writtenName(person_name)), ref].filter(Boolean).join('-')}`;
}

/** The reference at the end of a person's part of a path: it has no hyphen. */
export function refOfPerson(segment: string): string {
  return segment.slice(segment.lastIndexOf('-') + 1);
}

/** A ward through the years. */
export function historyPath(election: Id, ballot: Ballot): string {
  return `${wardPath(election, ballot)}/${OF_WARD.history}`;
}

/** Two ballots side by side, each with its election. */
export function comparePath(first: PlacedBallot, second: PlacedBallot): string {
  const other = `${second.election.election_id}/${wardSegment(ballotSlug(second.ballot))}`;
  return `${wardPath(first.election, first.ballot)}/${OF_WARD.compare}/${other}`;
}

interface PlacedBallot {
  election: Id;
  ballot: Ballot;
}

/** The wards of an election ranked. @param wonBy only the wards that this party won */
export function wardsPath(election: Id, order: WardOrder, wonBy: Affiliation | null): string {
  const party = wonBy ? `&party=${partyRef(wonBy)}` : '';
  return `${electionPath(election)}/${FOLDERS.wards}?sort=${order}${party}`;
}

/** A page's path as JSON: `.json` goes before the query. */
export function jsonPath(path: string): string {
  return path.replace(/(?=\?|$)/, '.json');
}
