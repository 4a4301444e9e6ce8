import type { Election } from '../../../src/results/schema.ts';
import type { ListedSeat } from './councillor-list.ts';
import { rowsOf, seatsByWard, type WardWinners, winnersByWard } from './winners-on-list.ts';

/**
 * Corrects which seats were up, in wards where their days do not fit the ballots: a vacancy filled on the same ballot
 * as a seat that was due, or a by-election of the same day. There, the seats up are those of everyone on the list
 * before the poll who is not on the list after it, apart from the winners. A ward is left as it is unless all of these
 * people are found and the numbers fit.
 * @param seats the council's rows on the list before the poll
 * @param later the council's rows on the list after it
 */
export function withSeatsByName(
  up: ReadonlySet<ListedSeat>,
  seats: readonly ListedSeat[],
  election: Election,
  later: readonly ListedSeat[],
): Set<ListedSeat> {
  const [before, after] = [seatsByWard(seats), seatsByWard(later)];
  const corrected = new Set(up);
  for (const winners of winnersByWard(election)) {
    const own = before.get(winners.ward) ?? [];
    const dated = own.filter((seat) => up.has(seat));
    const isDated = dated.length === contestedIn(winners) && winners.ballots.every((ballot) => !ballot.by_election);
    const named = isDated ? null : seatsLeft(winners, own, after.get(winners.ward) ?? []);
    if (!named) continue;
    for (const seat of dated) if (!named.includes(seat)) corrected.delete(seat);
    for (const seat of named) corrected.add(seat);
  }
  return corrected;
}

function contestedIn({ ballots }: WardWinners): number {
  return ballots.reduce((sum, { seats_contested }) => sum + seats_contested, 0);
}

/** The seats in a ward before a poll, without those of the people who stayed. */
function seatsLeft(
  winners: WardWinners,
  before: readonly ListedSeat[],
  after: readonly ListedSeat[],
): ListedSeat[] | null {
  const contested = contestedIn(winners);
  const won = new Set(rowsOf(winners.names, after).values());
  const stayed = after.filter((seat) => !won.has(seat));
  if (winners.names.length !== contested || won.size !== contested) return null;
  if (before.length !== stayed.length + contested) return null;
  const theirs = new Set(
    rowsOf(
      stayed.flatMap(({ person }) => person ?? []),
      before,
    ).values(),
  );
  return theirs.size === stayed.length ? before.filter((seat) => !theirs.has(seat)) : null;
}
