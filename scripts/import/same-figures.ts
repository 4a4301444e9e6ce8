import type { Ballot, Candidate, Election } from '../../src/results/schema.ts';

/**
 * Whether two sources of one election have the same ballots, seats, votes and winners. Names and labels may differ: one
 * source prints "Bonser S." and "LAB", and another has them in full.
 */
export function hasSameFigures(one: Election, other: Election): boolean {
  if (one.ballots.length !== other.ballots.length) return false;
  const ballots = new Map(other.ballots.map((ballot) => [ballot.ballot_paper_id, ballot]));
  return one.ballots.every((ballot) => {
    const same = ballots.get(ballot.ballot_paper_id);
    return same !== undefined && figuresOf(ballot) === figuresOf(same);
  });
}

function figuresOf({ seats_contested, cancelled_poll, candidates }: Ballot): string {
  return JSON.stringify([seats_contested, cancelled_poll, candidates.map(rowOf).toSorted()]);
}

function rowOf({ votes_cast, elected }: Candidate): string {
  return `${votes_cast} ${elected}`;
}
