/** How rules count the seats of the whole council. */
import { seatsOf } from '../src/results/council-size.ts';
import type { Council, Election } from '../src/results/schema.ts';

type Moment = 'before' | 'after';

/** All seats that the source's parties have at a moment; null if it prints none. */
export function seatsPrinted({ composition }: Election, moment: Moment): number | null {
  return composition?.reduce((sum, row) => sum + row[`seats_${moment}`], 0) ?? null;
}

/**
 * The council's size at an election: as the source prints it, if the source's own parties add up to that; else as our
 * table has it for that year; null if it does not.
 */
export function sizeOf(election: Election, council: Council): number | null {
  const printed = election.declared?.council_seats ?? null;
  return printed !== null && printed === seatsPrinted(election, 'after')
    ? printed
    : seatsOf(council, election.election_date);
}

/**
 * Whether the parties' seats at a moment are the whole council, as in replies: only then do they show who had control. A
 * source that names some of the parties may print their total as the council's size, so that size does not count here.
 */
export function isWhole(election: Election, council: Council, moment: Moment): boolean {
  const size = seatsOf(council, election.election_date);
  return size !== null && seatsPrinted(election, moment) === size;
}
