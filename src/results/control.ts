import type { SeatsHeld } from './council-seats.ts';
import { type Affiliation, isGroup } from './parties.ts';
import { type Election, NO_OVERALL_CONTROL } from './schema.ts';

/** How many seats are more than half of a council's. */
export function majorityMark(seats: number): number {
  return Math.floor(seats / 2) + 1;
}

export interface Control {
  holder: Affiliation | typeof NO_OVERALL_CONTROL;
  /** `recorded`: the source says so. `derived`: it follows from the recorded seats. */
  basis: 'recorded' | 'derived';
}

/** Who controlled the council at one moment, as recorded or else from the seats; null where neither is recorded. */
export function controlAt(
  moment: 'before' | 'after',
  election: Election,
  seats: readonly SeatsHeld[] | null,
): Control | null {
  const recorded = election.control?.[moment];
  if (recorded === NO_OVERALL_CONTROL) return { holder: NO_OVERALL_CONTROL, basis: 'recorded' };
  if (recorded) {
    const party_name = seats?.find(({ party_id }) => party_id === recorded)?.party_name ?? recorded;
    return { holder: { party_id: recorded, party_name }, basis: 'recorded' };
  }
  if (!seats || seats.some((row) => row[moment] === null)) return null;
  const held = (row: SeatsHeld) => row[moment] ?? 0;
  const mark = majorityMark(seats.reduce((sum, row) => sum + held(row), 0));
  // Independents together, or everyone else together, are not a party: they control nothing by their number.
  const holder = seats.find((row) => held(row) >= mark && !isGroup(row));
  return { holder: holder ?? NO_OVERALL_CONTROL, basis: 'derived' };
}
