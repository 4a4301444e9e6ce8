import type { Standing } from './composition.ts';
import { type Affiliation, isIndependent } from './parties.ts';
import { type Election, NO_OVERALL_CONTROL } from './schema.ts';

/** How many seats are more than half of a council's. */
export function majorityMark(seats: number): number {
  return Math.floor(seats / 2) + 1;
}

/** The party with more than half the seats, or null: no overall control. Independents together are not a party. */
export function holderOf(seats: readonly { standing: Standing; held: number }[]): Standing | null {
  const total = seats.reduce((sum, { held }) => sum + held, 0);
  const holder = seats.find(({ standing, held }) => held >= majorityMark(total) && !isIndependent(standing));
  return holder?.standing ?? null;
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
  composition: readonly Standing[] | null,
): Control | null {
  const recorded = election.control?.[moment];
  if (recorded === NO_OVERALL_CONTROL) return { holder: NO_OVERALL_CONTROL, basis: 'recorded' };
  if (recorded) {
    const party_name = composition?.find(({ party_id }) => party_id === recorded)?.party_name ?? recorded;
    return { holder: { party_id: recorded, party_name }, basis: 'recorded' };
  }
  if (!composition) return null;
  const holder = holderOf(composition.map((standing) => ({ standing, held: standing[moment] })));
  return { holder: holder ?? NO_OVERALL_CONTROL, basis: 'derived' };
}
