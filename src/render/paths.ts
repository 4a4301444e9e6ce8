/** The paths of pages and pictures. */
import type { PictureEntry } from '../release/shelf.ts';
import { ballotSlug, partyRef } from '../results/ids.ts';
import type { Affiliation } from '../results/parties.ts';
import { writtenName } from '../results/person-name.ts';
import type { Ballot, Candidate, Council, Election } from '../results/schema.ts';
import { slugOf } from '../results/slug.ts';
import type { WardOrder } from '../results/ward-orders.ts';

/** The pages that are not about one election. */
export const HOME_PATH = '/';
export const SEARCH_PATH = '/search';
export const ELECTIONS_PATH = '/elections';
export const ABOUT_PATH = '/about';
/** The page about what is stored. */
export const PRIVACY_PATH = '/privacy';
export const TERMS_PATH = '/terms';

type Id = Pick<Election, 'election_id'>;

/** A council with all its elections: `/councils/derby`. */
export function councilPath({ slug }: Pick<Council, 'slug'>): string {
  return `/councils/${slug}`;
}

/** The elections of a year: `/years/2022`. */
export function yearPath(year: number): string {
  return `/years/${year}`;
}

/** What follows an election in paths, and so cannot be a ward there. */
export const FOLDERS = { parties: 'parties', people: 'people', wards: 'wards', live: 'live' } as const;
/** What follows a ward. */
export const OF_WARD = { history: 'history', compare: 'compare' } as const;
/** In front of a ward whose slug is the name of a folder. No slug of a ballot has this, because none has a full stop there. */
const WARD = 'ward.';

export function electionPath({ election_id }: Id): string {
  return `${ELECTIONS_PATH}/${election_id}`;
}

/** The path of a ballot's page: `/elections/local.derby.2003-05-01/darley`. */
export function wardPath(election: Id, ballot: Ballot): string {
  return pathOfWard(election, ballotSlug(ballot));
}

/** The same by the ballot's slug, or the ward's. */
export function pathOfWard(election: Id, slug: string): string {
  return `${electionPath(election)}/${wardSegment(slug)}`;
}

/** A ballot's slug; "ward.people" for a ward called People, which would otherwise be a folder. */
function wardSegment(slug: string): string {
  return isFolder(slug) ? WARD + slug : slug;
}

/** The slug of the ballot that a part of a path names. */
export function slugOfSegment(segment: string): string {
  const slug = segment.slice(WARD.length);
  return segment.startsWith(WARD) && isFolder(slug) ? slug : segment;
}

function isFolder(slug: string): boolean {
  return Object.values<string>(FOLDERS).includes(slug);
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

/** The path of a picture. It contains the hash of the bytes, so it can be cached for ever. */
export function picturePath({ album, hash }: Pick<PictureEntry, 'album' | 'hash'>): string {
  return `/charts/${album}/${hash}.png`;
}
