import type { SeatsHeld } from './composition.ts';
import { NO_OVERALL_CONTROL } from './no-overall-control.ts';
import { type Affiliation, isGroup } from './parties.ts';
import { partyNamed } from './party-named.ts';
import type { Election } from './schema.ts';

/** The number of seats that is more than half of a council's. */
export function majorityMark(seats: number): number {
  return Math.floor(seats / 2) + 1;
}

export interface Control {
  holder: Affiliation | typeof NO_OVERALL_CONTROL;
  /** `recorded`: the source says so. `derived`: it follows from the seats. */
  basis: 'recorded' | 'derived';
}

/** Control as the source states it; null if it does not. */
export function recordedControl(moment: 'before' | 'after', election: Election): Control | null {
  const recorded = election.control?.[moment];
  if (recorded === NO_OVERALL_CONTROL) return { holder: NO_OVERALL_CONTROL, basis: 'recorded' };
  return recorded ? { holder: partyNamed(recorded, election), basis: 'recorded' } : null;
}

/**
 * Who controlled the council before or after the election: as recorded, else from the seats; null if neither is.
 * @param total the council's seats, if some are vacant
 */
export function controlAt(
  moment: 'before' | 'after',
  election: Election,
  seats: readonly SeatsHeld[] | null,
  total: number | null = null,
): Control | null {
  return recordedControl(moment, election) ?? (seats && controlBySeats(moment, seats, total));
}

/** The party with more than half of the seats, or no overall control; null if no seats are recorded. */
export function controlBySeats(
  moment: 'before' | 'after',
  seats: readonly SeatsHeld[],
  total: number | null = null,
): Control | null {
  const unknown = seats.filter((row) => row[moment] === null).length;
  if (unknown === seats.length || (unknown > 0 && total === null)) return null;
  const held = (row: SeatsHeld) => row[moment] ?? 0;
  const mark = majorityMark(total ?? seats.reduce((sum, row) => sum + held(row), 0));
  // Independents are not a party, and nor is "everyone else": they control nothing however many they are.
  const holder = seats.find((row) => held(row) >= mark && !isGroup(row));
  return { holder: holder ?? NO_OVERALL_CONTROL, basis: 'derived' };
}
