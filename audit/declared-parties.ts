/** How rules read the rows that a source prints for each party. */
import { type Affiliation, partyKey } from '../src/results/parties.ts';

/**
 * The row that counts this person: their own party's, or else that of the party they are counted with, since a source
 * without a row for Labour and Co-operative adds its figures to Labour's.
 */
export function rowFor<Row extends Affiliation>(person: Affiliation, rows: readonly Row[]): Row | null {
  const own = rows.find(({ party_id }) => party_id !== null && party_id === person.party_id);
  return own ?? rows.find((row) => partyKey(row) === partyKey(person)) ?? null;
}

/** The row that counts this party alone; null if the row also counts another of the parties that the source prints. */
export function ownRowFor<Row extends Affiliation>(
  party: Affiliation,
  parties: readonly Affiliation[],
  rows: readonly Row[],
): Row | null {
  const row = rowFor(party, rows);
  return row && parties.filter((other) => rowFor(other, rows) === row).length === 1 ? row : null;
}

/** A change of seats as printed; `signed` is false for a bare number other than 0. */
export interface PrintedChange {
  value: number;
  signed: boolean;
}

/** Reads "+1", "−2" (with any dash), "2" or "0"; null for anything else. */
export function printedChange(text: string | null): PrintedChange | null {
  const [, sign, digits] = /^([+−–-]?)\s*(\d+)$/.exec(text?.trim() ?? '') ?? [];
  if (digits === undefined) return null;
  const size = Number(digits);
  return { value: sign && sign !== '+' && size > 0 ? -size : size, signed: sign !== '' || size === 0 };
}
