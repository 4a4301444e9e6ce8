import { memoised } from './memoise.ts';
import type { Affiliation } from './parties.ts';
import type { Election } from './schema.ts';

/** One party's seats on the whole council; `before` and `change` are null if they are not recorded. */
export interface SeatsHeld<Before extends number | null = number | null> extends Affiliation {
  before: Before;
  after: number;
  change: Before;
}

/** All seats of the council as the source prints them, largest party first; null if it prints none. */
export const compositionOf = memoised((election: Election): SeatsHeld<number>[] | null => {
  const rows = election.composition?.map(({ party_id, party_name, seats_before, seats_after }) => ({
    party_id,
    party_name,
    before: seats_before,
    after: seats_after,
    change: seats_after - seats_before,
  }));
  return rows ? largestFirst(rows) : null;
});

/** Sorted by seats after the election, then by seats before. */
export function largestFirst<Row extends SeatsHeld>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => b.after - a.after || (b.before ?? 0) - (a.before ?? 0));
}
