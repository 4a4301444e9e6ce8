import { electedOn } from '../../../src/results/elected.ts';
import { nameKey } from '../../../src/results/name-key.ts';
import type { Ballot, Election } from '../../../src/results/schema.ts';
import type { ListedSeat } from './councillor-list.ts';
import { personKey } from './person-key.ts';
import type { SeatsUp } from './seats-up.ts';

/**
 * Adds the seats that had fallen vacant and were filled on the same ballot as one that was due: a ward that elects two
 * with one seat due. The winner's day on the list after the poll shows which seat it was, because a seat keeps its day.
 * A ward is left as it is unless every winner is on that list and the days fit its other seats exactly.
 * @param seats the council's rows on the list before the poll
 * @param later the council's rows on the list after it
 */
export function withVacanciesFilled(
  up: SeatsUp,
  seats: readonly ListedSeat[],
  election: Election,
  later: readonly ListedSeat[],
): SeatsUp {
  const extra = election.ballots
    .filter(({ by_election }) => !by_election)
    .flatMap((ballot) => vacanciesFilled(ballot, up, inWard(seats, ballot), inWard(later, ballot)));
  return { ...up, seats: new Set([...up.seats, ...extra]) };
}

function vacanciesFilled(
  ballot: Ballot,
  up: SeatsUp,
  before: readonly ListedSeat[],
  after: readonly ListedSeat[],
): ListedSeat[] {
  const others = before.filter((seat) => !up.seats.has(seat));
  const wanted = ballot.seats_contested - (before.length - others.length);
  if (wanted <= 0 || others.length < wanted) return [];
  const days = electedOn(ballot).people.map(({ person_name }) => dayOf(person_name, after));
  const filled = others.filter(({ nextUp }) => nextUp !== null && days.includes(nextUp));
  const fits = days.every((day) => day !== null) && filled.length === wanted;
  const keepTheirDays = filled.every(({ nextUp }) => days.filter((day) => day === nextUp).length === 1);
  return fits && keepTheirDays ? filled : [];
}

/** The day of the seat that a winner has on the list after the poll; null unless exactly one person fits. */
function dayOf(winner: string, after: readonly ListedSeat[]): string | null {
  const fitting = after.filter(({ person }) => person !== null && personKey(person) === personKey(winner));
  return fitting.length === 1 ? (fitting[0]?.nextUp ?? null) : null;
}

function inWard(seats: readonly ListedSeat[], { post_label }: Ballot): ListedSeat[] {
  return seats.filter(({ ward }) => nameKey(ward) === nameKey(post_label));
}
