import { remembered } from './memoise.ts';
import type { Ballot, Candidate, Council, Election } from './schema.ts';
import { slugOf } from './slug.ts';

/** The ward's part of a ballot id: `darley`. */
export const wardSlug = remembered((ballot: Ballot): string => slugOf(ballot.post_label));

/** Longest slug that a custom_id has room for beside all else it carries. */
const LONGEST_SLUG = 50;

/** How a view names a ward: by its slug, or by a short id where that is too long. */
export function wardRef(ballot: Ballot): string {
  const slug = wardSlug(ballot);
  return slug.length <= LONGEST_SLUG ? slug : ballotRef(ballot);
}

/** A short id of an election, of a fixed length whatever the council is called: `E06000015.2003-05-01`. */
export function electionRef(election: Pick<Election, 'election_date'>, council: Pick<Council, 'gss'>): string {
  return `${council.gss}.${election.election_date}`;
}

/** The council's part of an election's id: `derby`; the empty string where it is no such id. */
export function councilSlug(electionId: string): string {
  return /^local\.(.+)\.\d{4}-\d{2}-\d{2}$/.exec(electionId)?.[1] ?? '';
}

/** The day that an election's id ends with. */
export function dateOf(electionId: string): string {
  return electionId.slice(-'2003-05-01'.length);
}

/** A short id of a person on a ballot. */
export function personRef(candidate: Candidate, ballot: Ballot): string {
  const namesakes = ballot.candidates.filter(({ person_name }) => person_name === candidate.person_name);
  const which = namesakes.indexOf(candidate);
  return shortRef(`${ballot.ballot_paper_id}/${candidate.person_name}${which > 0 ? `/${which}` : ''}`);
}

/** A short id of a ballot, for where even the ward's slug is too long. */
export function ballotRef(ballot: Ballot): string {
  return shortRef(ballot.ballot_paper_id);
}

/**
 * FNV-1a in base 36, 7 characters at most. Two texts could in principle share it; whoever looks one up among the few
 * hundred of an election must expect that.
 */
function shortRef(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
