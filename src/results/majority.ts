import { electedOn } from './elected.ts';
import { remembered } from './memoise.ts';
import type { Ballot, Candidate } from './schema.ts';
import { votesCounted } from './votes.ts';

/** A lead of one candidate over another, in votes. */
export interface Lead {
  votes: number;
  winner: Candidate;
  loser: Candidate;
}

export interface Majority {
  /** The last person elected over the first not elected: the margin that decided the last seat. */
  deciding: Lead;
  /** The first person elected over the first not elected; the same as `deciding` where one seat is filled. */
  leading: Lead;
}

/** Both majorities of a ballot, or null where nobody lost, votes are not recorded, or a tie is unresolved. */
export const majorityOn = remembered((ballot: Ballot): Majority | null => {
  const { people, tied } = electedOn(ballot);
  // One unknown vote may be the best of those not elected, so nothing follows from the others.
  if (tied.length > 0 || votesCounted(ballot) === null) return null;
  const loser = firstNotElected(ballot, people);
  const deciding = lead(people.at(-1), loser);
  const leading = lead(people[0], loser);
  // Where the source flags somebody with fewer votes than another, it contradicts itself, and the audit says so.
  if (deciding && deciding.votes < 0) return null;
  return deciding && leading && { deciding, leading };
});

/** The person with the most votes who was not elected, or null where there is none or votes are not recorded. */
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
