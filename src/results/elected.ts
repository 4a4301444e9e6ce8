import { remembered } from './memoise.ts';
import { ranked } from './ranking.ts';
import type { Ballot, Candidate } from './schema.ts';
import { votesCounted } from './votes.ts';

export interface Elected {
  people: Candidate[];
  /** `recorded`: the source flags them. `derived`: they have the most votes, one for each seat contested. */
  basis: 'recorded' | 'derived';
  /** People level on votes for the last seats, where the source does not say who was drawn by lot. */
  tied: Candidate[];
}

/**
 * Who was elected on a ballot, most votes first where all votes are recorded. Where the source flags nobody, the seats go to the most votes;
 * people tied over the last seats are in `tied` and in no other list. Votes not recorded and nobody flagged:
 * all are elected when there are no more people than seats, otherwise nobody is named.
 */
export const electedOn = remembered((ballot: Ballot): Elected => {
  const order = ranked(ballot).map(({ candidate }) => candidate);
  if (order.some((candidate) => candidate.elected !== null)) {
    return { people: order.filter((candidate) => candidate.elected), basis: 'recorded', tied: [] };
  }
  const seats = ballot.seats_contested;
  if (order.length <= seats) return { people: order, basis: 'derived', tied: [] };
  const last = order[seats - 1]?.votes_cast ?? null;
  // Where one vote is unknown it may be the most.
  if (last === null || votesCounted(ballot) === null) return { people: [], basis: 'derived', tied: [] };
  if (order[seats]?.votes_cast !== last) return { people: order.slice(0, seats), basis: 'derived', tied: [] };
  return {
    people: order.filter(({ votes_cast }) => votes_cast !== null && votes_cast > last),
    basis: 'derived',
    tied: order.filter(({ votes_cast }) => votes_cast === last),
  };
});
