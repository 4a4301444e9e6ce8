import { tooManyElected } from './contradiction.ts';
import { memoised } from './memoise.ts';
import { ranked } from './ranking.ts';
import type { Ballot, Candidate } from './schema.ts';
import { fillsSeats } from './seats-filled.ts';
import { votesCounted } from './votes.ts';

export interface Elected {
  people: Candidate[];
  /** `recorded`: the source flags them. `derived`: they have the most votes, one for each seat contested. */
  basis: 'recorded' | 'derived';
  /** People level on votes for the last seats, if the source does not say who won the draw. */
  tied: Candidate[];
}

/**
 * Who was elected on a ballot, most votes first if all votes are recorded. If the source flags nobody, the seats go to
 * those with the most votes; people tied for the last seats are in `tied` only. If votes are not recorded either,
 * everybody is elected if there are no more people than seats, and otherwise no winner is named. A poll that filled no seat
 * elected nobody, and one cancelled without a recorded reason shows nothing. Nor is anybody named if the source flags
 * more people than there are seats: which of them it means, nobody can tell.
 */
export const electedOn = memoised((ballot: Ballot): Elected => {
  if (!fillsSeats(ballot) || tooManyElected(ballot)) return { people: [], basis: 'recorded', tied: [] };
  const order = ranked(ballot).map(({ candidate }) => candidate);
  if (order.some((candidate) => candidate.elected !== null)) {
    return { people: order.filter((candidate) => candidate.elected), basis: 'recorded', tied: [] };
  }
  if (ballot.cancelled_poll && ballot.cancellation_reason === null) return { people: [], basis: 'derived', tied: [] };
  const seats = ballot.seats_contested;
  if (order.length <= seats) return { people: order, basis: 'derived', tied: [] };
  const last = order[seats - 1]?.votes_cast ?? null;
  // An unknown vote may be the highest.
  if (last === null || votesCounted(ballot) === null) return { people: [], basis: 'derived', tied: [] };
  if (order[seats]?.votes_cast !== last) return { people: order.slice(0, seats), basis: 'derived', tied: [] };
  return {
    people: order.filter(({ votes_cast }) => votes_cast !== null && votes_cast > last),
    basis: 'derived',
    tied: order.filter(({ votes_cast }) => votes_cast === last),
  };
});
