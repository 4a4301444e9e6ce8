import { contradictionOn, numberToElect } from './contradiction.ts';
import { electedOn } from './elected.ts';
import { memoised } from './memoise.ts';
import type { Ballot, Candidate } from './schema.ts';
import { votesCounted } from './votes.ts';

/** One candidate's lead over another, in votes. */
export interface Lead {
  votes: number;
  winner: Candidate;
  loser: Candidate;
}

export interface Majority {
  /** The last person elected over the first not elected: the margin that decided the last seat. */
  deciding: Lead;
  /** The first person elected over the first not elected; the same as `deciding` if one seat is filled. */
  leading: Lead;
}

/**
 * Both majorities of a ballot; null if nobody lost, a vote is not recorded, a tie is unresolved, not everybody elected is
 * recorded, or the source's elected flags contradict its seats or votes.
 */
export const majorityOn = memoised((ballot: Ballot): Majority | null => {
  const { people, tied } = electedOn(ballot);
  // An unknown vote may be the best of those not elected.
  if (tied.length > 0 || votesCounted(ballot) === null || contradictionOn(ballot)) return null;
  if (people.length < numberToElect(ballot)) return null;
  const loser = firstNotElected(ballot, people);
  const deciding = lead(people.at(-1), loser);
  const leading = lead(people[0], loser);
  return deciding && leading && { deciding, leading };
});

/** The person with the most votes who was not elected; null if everybody was elected or votes are not recorded. */
export function firstNotElected(ballot: Ballot, elected: readonly Candidate[]): Candidate | null {
  const losers = ballot.candidates.filter((candidate) => !elected.includes(candidate));
  return losers.reduce<Candidate | null>(
    (best, candidate) => (best === null || (candidate.votes_cast ?? -1) > (best.votes_cast ?? -1) ? candidate : best),
    null,
  );
}

function lead(winner: Candidate | undefined, loser: Candidate | null): Lead | null {
  if (!winner || !loser || winner.votes_cast === null || loser.votes_cast === null) return null;
  return { votes: winner.votes_cast - loser.votes_cast, winner, loser };
}
