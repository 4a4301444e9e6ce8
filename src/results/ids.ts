import type { Ballot, Candidate, Council, Election } from './schema.ts';
import { slugOf } from './slug.ts';

/** The ward's part of a ballot id: `darley`. */
export function wardSlug(ballot: Ballot): string {
  return slugOf(ballot.post_label);
}

/** A short id of an election, of a fixed length whatever the council is called: `E06000015.2003-05-01`. */
export function electionRef(election: Pick<Election, 'election_date'>, council: Council): string {
  return `${council.gss}.${election.election_date}`;
}

/**
 * A short id of a person on a ballot, 7 characters at most: FNV-1a of the ballot id and the name, in base 36.
 * Two people of one election could in principle share it; whoever looks one up must expect that.
 */
export function personRef(candidate: Candidate, ballot: Ballot): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(`${ballot.ballot_paper_id}/${candidate.person_name}`)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
