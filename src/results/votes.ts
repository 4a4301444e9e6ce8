import type { Ballot, Candidate } from './schema.ts';

/** The sum of all recorded votes, or null as soon as one of them is not recorded. */
export function votesOf(candidates: readonly Candidate[]): number | null {
  let sum = 0;
  for (const { votes_cast } of candidates) {
    if (votes_cast === null) return null;
    sum += votes_cast;
  }
  return sum;
}

/** Valid votes counted on a ballot; in a ward of two seats a paper carries up to two of them. */
export function votesCounted(ballot: Ballot): number | null {
  return votesOf(ballot.candidates);
}
