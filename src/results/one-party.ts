import type { SeatsHeld } from './composition.ts';
import { doubtfulNames } from './doubtful-names.ts';
import { type Affiliation, partyKey } from './parties.ts';
import type { Election } from './schema.ts';

/** The parties with seats after an election that may be one party under two names; empty unless there are several. */
export function mayBeOneAfter(rows: readonly SeatsHeld[], election: Election): SeatsHeld[] {
  const { listed, elected } = doubtfulNames(election);
  const keys = new Set([...listed, ...elected].map((party: Affiliation) => partyKey(party)));
  const found = rows.filter((row) => row.after > 0 && keys.has(partyKey(row)));
  return found.length > 1 ? found : [];
}

/** The seats after an election if those were one party: their seats are added up under the first one's name. */
export function asOneParty(rows: readonly SeatsHeld[], one: readonly SeatsHeld[]): SeatsHeld[] {
  const [first, ...others] = one;
  if (!first) return [...rows];
  const after = one.reduce((sum, row) => sum + row.after, 0);
  return rows.flatMap((row) => {
    if (others.includes(row)) return [];
    return row === first ? [{ ...row, after, before: null, change: null }] : [row];
  });
}
