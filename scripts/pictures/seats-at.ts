import type { SeatsHeld } from '../../src/results/council-seats.ts';
import type { Affiliation } from '../../src/results/parties.ts';

/** A council has two pictures: as it was on the eve of the poll, and as the poll left it. */
export type Moment = 'before' | 'after';

export interface Holder extends Affiliation {
  seats: number;
}

/** Who held seats at a moment, the most seats first; nobody where that moment is not recorded. */
export function holdersAt(moment: Moment, rows: readonly SeatsHeld[]): Holder[] {
  return rows
    .map(({ party_id, party_name, [moment]: seats }) => ({ party_id, party_name, seats: seats ?? 0 }))
    .filter(({ seats }) => seats > 0)
    .toSorted((a, b) => b.seats - a.seats);
}
