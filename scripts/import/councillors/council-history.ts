import type { Election } from '../../../src/results/schema.ts';
import { yearOf } from '../../../src/results/year.ts';
import type { CouncilYear } from './polling-days.ts';
import { type SideOfPoll, sideOfPoll } from './side-of-poll.ts';

/** A council's rows on every list given, with its elections on file, oldest first. */
export interface CouncilHistory {
  years: readonly CouncilYear[];
  elections: readonly Election[];
}

/** Whether an election filled the council's own seats on their day, and not only seats that fell vacant. */
export function isOrdinary({ ballots }: Election): boolean {
  return ballots.some(({ by_election }) => !by_election);
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
