import type { Ballot, Candidate } from './schema.ts';

/** The sum of the votes; null if any of them is not recorded. */
export function votesOf(candidates: readonly Candidate[]): number | null {
  let sum = 0;
  for (const { votes_cast } of candidates) {
    if (votes_cast === null) return null;
    sum += votes_cast;
  }
  return sum;
}

/** Valid votes counted on a ballot; in a ward of two seats a ballot paper carries up to two. */
export function votesCounted(ballot: Ballot): number | null {
  return votesOf(ballot.candidates);
}
