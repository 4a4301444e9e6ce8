import { memoised } from './memoise.ts';
import type { Affiliation } from './parties.ts';
import type { Election } from './schema.ts';

/** One party's seats on the whole council. The source records `before` and `after`; we derive `change`. */
export interface SeatChange extends Affiliation {
  before: number;
  after: number;
  change: number;
}

/** All seats of the council before and after, largest party first; null if the source records none. */
export const compositionOf = memoised((election: Election): SeatChange[] | null => {
  const rows = election.composition?.map(({ party_id, party_name, seats_before, seats_after }) => ({
    party_id,
    party_name,
    before: seats_before,
    after: seats_after,
    change: seats_after - seats_before,
  }));
  return rows?.toSorted((a, b) => b.after - a.after || b.before - a.before) ?? null;
});
