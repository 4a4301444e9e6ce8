/** The addresses of pages and pictures, made in one place; each begins at the origin of the request that asked. */
import { wardSlug } from '../results/ids.ts';
import type { Affiliation } from '../results/parties.ts';
import type { Ballot, Election } from '../results/schema.ts';
import type { PublishedPicture } from './subject.ts';
import { partyRef } from './views.ts';

/** What is stored, and what is not. */
export const PRIVACY_PATH = '/privacy';

export function electionPath({ election_id }: Pick<Election, 'election_id'>): string {
  return `/elections/${election_id}`;
}

export function wardPath(election: Pick<Election, 'election_id'>, ballot: Ballot): string {
  return `${electionPath(election)}/${wardSlug(ballot)}`;
}

export function partyPath(election: Pick<Election, 'election_id'>, party: Affiliation): string {
  return `${electionPath(election)}/parties/${partyRef(party)}`;
}

/** The path of a picture, which names its bytes by their hash and so never shows others. */
export function chartPath({ album, hash }: Pick<PublishedPicture, 'album' | 'hash'>): string {
  return `/charts/${album}/${hash}.png`;
}
