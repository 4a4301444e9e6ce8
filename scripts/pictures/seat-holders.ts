import type { CouncilSeats } from '../../src/results/council-seats.ts';
import type { Affiliation } from '../../src/results/parties.ts';

/** A council has two pictures: before the poll and after it. */
export type Moment = 'before' | 'after';

export interface Holder extends Affiliation {
  seats: number;
}

/**
 * The parties that held seats at a moment, most seats first, then seats that were vacant or that no source accounts
 * for; empty if that moment is not recorded.
 */
export function holdersAt(moment: Moment, { rows, vacant, unaccounted }: CouncilSeats): Holder[] {
  const held = rows
    .map(({ party_id, party_name, [moment]: seats }) => ({ party_id, party_name, seats: seats ?? 0 }))
    .filter(({ seats }) => seats > 0)
    .toSorted((a, b) => b.seats - a.seats);
  if (held.length === 0) return [];
  const others = [
    { party_id: null, party_name: 'Vacant', seats: vacant[moment] ?? 0 },
    { party_id: null, party_name: 'Not recorded', seats: unaccounted[moment] ?? 0 },
  ];
  return [...held, ...others.filter(({ seats }) => seats > 0)];
}
