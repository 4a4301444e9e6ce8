/** The paths in a ward's reply: that of its page, and that of its picture. A reply loads no other paths. */
import type { PictureEntry } from '../release/shelf.ts';
import { ballotSlug } from '../results/ids.ts';
import type { Ballot, Election } from '../results/schema.ts';

export const ELECTIONS_PATH = '/elections';

export type Id = Pick<Election, 'election_id'>;

/** What follows an election in paths, and so cannot be a ward there. */
export const FOLDERS = { parties: 'parties', people: 'people', wards: 'wards', live: 'live' } as const;
/** In front of a ward whose slug is the name of a folder. No slug of a ballot has this, because none has a full stop there. */
export const WARD = 'ward.';

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
export function wardSegment(slug: string): string {
  return isFolder(slug) ? WARD + slug : slug;
}

/** Whether a part of a path after an election is not a ward's. */
export function isFolder(slug: string): boolean {
  return Object.values<string>(FOLDERS).includes(slug);
}

/** The path of a picture. It contains the hash of the bytes, so it can be cached for ever. */
export function picturePath({ album, hash }: Pick<PictureEntry, 'album' | 'hash'>): string {
  return `/charts/${album}/${hash}.png`;
}
