/** The paths of pages and pictures. */
import type { PictureEntry } from '../release/shelf.ts';
import { ballotSlug, partyRef } from '../results/ids.ts';
import type { Affiliation } from '../results/parties.ts';
import type { Ballot, Election } from '../results/schema.ts';

/** The page about what is stored. */
export const PRIVACY_PATH = '/privacy';
export const TERMS_PATH = '/terms';

export function electionPath({ election_id }: Pick<Election, 'election_id'>): string {
  return `/elections/${election_id}`;
}

/** The path of a ballot's page: `/elections/local.derby.2003-05-01/darley`. */
export function wardPath(election: Pick<Election, 'election_id'>, ballot: Ballot): string {
  return `${electionPath(election)}/${ballotSlug(ballot)}`;
}

export function partyPath(election: Pick<Election, 'election_id'>, party: Affiliation): string {
  return `${electionPath(election)}/parties/${partyRef(party)}`;
}

/** The path of a picture. It contains the hash of the bytes, so it can be cached for ever. */
export function picturePath({ album, hash }: Pick<PictureEntry, 'album' | 'hash'>): string {
  return `/charts/${album}/${hash}.png`;
}
