import { seatsOf } from '../../../src/results/council-size.ts';
import type { Council, Election } from '../../../src/results/schema.ts';
import { yearOf } from '../../../src/results/year.ts';
import type { CouncilYear } from './polling-days.ts';
import { type SideOfPoll, sideOfPoll } from './side-of-poll.ts';

/** A council's rows on every list given, with its elections on file, oldest first. */
export interface CouncilHistory {
  council: Council;
  years: readonly CouncilYear[];
  /** The years of all lists given, whether or not they have the council. */
  given: readonly number[];
  elections: readonly Election[];
}

/** Whether an election filled the council's own seats on their day, and not only seats that fell vacant. */
export function isOrdinary({ ballots }: Election): boolean {
  return ballots.some(({ by_election }) => !by_election);
}

/**
 * Whether an election filled all of the council's seats, so that all seats on the list before it were up, however they
 * are dated: new boundaries cut terms short. False if the council became another kind of council by then, because the
 * list is of the one that it replaced.
 */
export function isWhole({ ballots, election_date }: Election, { council }: CouncilHistory): boolean {
  const contested = ballots.reduce((sum, { seats_contested }) => sum + seats_contested, 0);
  return contested === seatsOf(council, election_date) && new Set(council.codes.map(({ type }) => type)).size < 2;
}

/** The council's rows on the list of a year, or null. */
export function listOf(year: number, { years }: CouncilHistory): CouncilYear | null {
  return years.find(({ list }) => list.year === year) ?? null;
}

/** The council's ordinary election in the year of a list and the side of it that the list falls on; null if none is on file. */
export function pollInYear(
  { list, seats }: CouncilYear,
  { elections }: CouncilHistory,
): (SideOfPoll & { election: Election }) | null {
  const election = elections.find((one) => isOrdinary(one) && yearOf(one.election_date) === list.year);
  return election ? { election, ...sideOfPoll(seats, election) } : null;
}

/** The elections on file that certainly took place before a list was made. */
export function electionsBefore(year: CouncilYear, history: CouncilHistory): Election[] {
  const poll = pollInYear(year, history);
  const until = poll?.side === 'after' ? poll.election.election_date : `${year.list.year - 1}-12-31`;
  return history.elections.filter(({ election_date }) => election_date <= until);
}
