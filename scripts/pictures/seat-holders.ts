import type { SeatsHeld } from '../../src/results/council-seats.ts';
import type { Affiliation } from '../../src/results/parties.ts';

/** A council has two pictures: before the poll and after it. */
export type Moment = 'before' | 'after';

export interface Holder extends Affiliation {
  seats: number;
}

/** The parties that held seats at a moment, most seats first; empty if that moment is not recorded. */
export function holdersAt(moment: Moment, rows: readonly SeatsHeld[]): Holder[] {
  return rows
    .map(({ party_id, party_name, [moment]: seats }) => ({ party_id, party_name, seats: seats ?? 0 }))
    .filter(({ seats }) => seats > 0)
    .toSorted((a, b) => b.seats - a.seats);
}
