import { electedOn } from '../../../src/results/elected.ts';
import { nameKey } from '../../../src/results/name-key.ts';
import type { Ballot, Election } from '../../../src/results/schema.ts';
import type { ListedSeat } from './councillor-list.ts';
import { namesAlike } from './names-alike.ts';

/** The people elected in one ward, at its ordinary ballot and any by-election of the day. */
export interface WardWinners {
  /** The ward's name, in the form to compare. */
  ward: string;
  ballots: readonly Ballot[];
  /** As many names as the source shows people elected. */
  names: readonly string[];
}

/** Everyone elected at an election, ward by ward. */
export function winnersByWard({ ballots }: Election): WardWinners[] {
  return [...Map.groupBy(ballots, ({ post_label }) => nameKey(post_label))].map(([ward, own]) => ({
    ward,
    ballots: own,
    names: own.flatMap((ballot) => electedOn(ballot).people.map(({ person_name }) => person_name)),
  }));
}

/** A council's rows on a list, by the ward's name in the form to compare. */
export function seatsByWard(seats: readonly ListedSeat[]): Map<string, ListedSeat[]> {
  return Map.groupBy(seats, ({ ward }) => nameKey(ward));
}

/** The rows of a list, in one ward, that have these people: by position of the name. */
export function rowsOf(names: readonly string[], seats: readonly ListedSeat[]): Map<number, ListedSeat> {
  const named = seats.filter(({ person }) => person !== null);
  const alike = namesAlike(
    names,
    named.map(({ person }) => person ?? ''),
  );
  return new Map([...alike].flatMap(([at, other]) => (named[other] ? [[at, named[other]] as const] : [])));
}

/** The rows of a list that have somebody elected at an election. */
export function rowsOfWinners(seats: readonly ListedSeat[], election: Election): ListedSeat[] {
  const byWard = seatsByWard(seats);
  return winnersByWard(election).flatMap(({ ward, names }) => [...rowsOf(names, byWard.get(ward) ?? []).values()]);
}
