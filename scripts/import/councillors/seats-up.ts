import type { Election } from '../../../src/results/schema.ts';
import type { ListedSeat } from './councillor-list.ts';
import { holderKey, winnerKeys } from './person-in-ward.ts';
import { dayHeld } from './postponed-days.ts';

/** Which of a council's listed seats were up for election. */
export interface SeatsUp {
  seats: ReadonlySet<ListedSeat>;
  /** The day that the list gives for these seats. */
  listedDay: string;
}

/**
 * The seats on the list before a poll that were up at it: those whose day is the polling day. A list may give a seat's
 * day as it was known later: then they are those with the day that the winners' seats have on the list after the poll.
 * Null if neither shows them.
 * @param later the council's rows on the list after the poll; null if there is none
 */
export function seatsUpBefore(
  seats: readonly ListedSeat[],
  election: Election,
  later: readonly ListedSeat[] | null,
): SeatsUp | null {
  const due = seats.filter(({ nextUp }) => nextUp !== null && dayHeld(nextUp) === election.election_date);
  const [first] = due;
  if (first?.nextUp) return { seats: new Set(due), listedDay: first.nextUp };
  return later && withDay(seats, winnersDay(later, election));
}

/** The seats that an election filled, on a list made after it: those with the day that the winners' seats have. */
export function seatsFilled(seats: readonly ListedSeat[], election: Election): SeatsUp | null {
  return withDay(seats, winnersDay(seats, election));
}

function withDay(seats: readonly ListedSeat[], listedDay: string | null): SeatsUp | null {
  if (listedDay === null) return null;
  const up = seats.filter(({ nextUp }) => nextUp === listedDay);
  return up.length > 0 ? { seats: new Set(up), listedDay } : null;
}

/** The day that most of the winners' seats are next up. */
function winnersDay(seats: readonly ListedSeat[], election: Election): string | null {
  const winners = new Set(winnerKeys(election));
  const days = seats.flatMap((seat) => {
    const holder = holderKey(seat);
    return holder !== null && winners.has(holder) ? (seat.nextUp ?? []) : [];
  });
  const counts = [...Map.groupBy(days, (day) => day)].toSorted(([, a], [, b]) => b.length - a.length);
  return counts[0]?.[0] ?? null;
}
