import { electedOn } from '../../../src/results/elected.ts';
import type { Election } from '../../../src/results/schema.ts';
import type { ListedSeat } from './councillor-list.ts';
import { rowsOfWinners } from './winners-on-list.ts';

/** At least this share of an election's winners is on a list made after it; re-elected councillors alone are fewer. */
const MOST_WINNERS = 0.8;

/** Which side of a poll a list of the same year falls on, judged by how many of the winners it has. */
export interface SideOfPoll {
  side: 'after' | 'not after';
  winners: number;
  /** Winners on the list in the ward that elected them. */
  found: number;
}

/** @param seats the council's rows on the list of the election's year */
export function sideOfPoll(seats: readonly ListedSeat[], election: Election): SideOfPoll {
  const winners = election.ballots.reduce((sum, ballot) => sum + electedOn(ballot).people.length, 0);
  const found = rowsOfWinners(seats, election).length;
  return { side: found >= winners * MOST_WINNERS ? 'after' : 'not after', winners, found };
}
