import { nameKey } from '../../../src/results/name-key.ts';
import type { Election } from '../../../src/results/schema.ts';
import type { ListedSeat } from './councillor-list.ts';
import { dayHeld } from './postponed-days.ts';
import { rowsOfWinners } from './winners-on-list.ts';

/**
 * The seats on the list before a poll that were up at it: those whose day is the polling day. A list may give a seat's
 * day as it was known later: then they are those with the day that the winners' seats have on the list after the poll.
 * Empty if neither shows them.
 * @param later the council's rows on the list after the poll; null if there is none
 */
export function seatsUpBefore(
  seats: readonly ListedSeat[],
  election: Election,
  later: readonly ListedSeat[] | null,
): Set<ListedSeat> {
  const due = seats.filter(({ nextUp }) => nextUp !== null && dayHeld(nextUp) === election.election_date);
  const dated = due.length > 0 ? due : later ? withDay(seats, winnersDay(later, election)) : [];
  return outsideByElections(dated, election);
}

/**
 * The seats that an election filled, on a list made after it: those with the day that the winners' seats have, or the
 * winners' own if other seats have that day too, because new boundaries put all of the council's seats up next.
 */
export function seatsFilled(seats: readonly ListedSeat[], election: Election): Set<ListedSeat> {
  const dated = outsideByElections(withDay(seats, winnersDay(seats, election)), election);
  const contested = election.ballots.reduce((sum, ballot) => sum + ballot.seats_contested, 0);
  const won = rowsOfWinners(seats, election);
  return dated.size !== contested && won.length === contested ? new Set(won) : dated;
}

function withDay(seats: readonly ListedSeat[], listedDay: string | null): ListedSeat[] {
  return listedDay === null ? [] : seats.filter(({ nextUp }) => nextUp === listedDay);
}

/** The day of a seat does not show which one a by-election filled. */
function outsideByElections(seats: readonly ListedSeat[], { ballots }: Election): Set<ListedSeat> {
  const wards = new Set(ballots.filter(({ by_election }) => by_election).map(({ post_label }) => nameKey(post_label)));
  return new Set(seats.filter(({ ward }) => !wards.has(nameKey(ward))));
}

/** The day that most of the winners' seats are next up. */
function winnersDay(seats: readonly ListedSeat[], election: Election): string | null {
  const days = rowsOfWinners(seats, election).flatMap(({ nextUp }) => nextUp ?? []);
  const counts = [...Map.groupBy(days, (day) => day)].toSorted(([, a], [, b]) => b.length - a.length);
  return counts[0]?.[0] ?? null;
}
