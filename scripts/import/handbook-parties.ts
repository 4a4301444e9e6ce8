/** The handbook's own key to the abbreviations of parties that its other sheets print. */
import { nameKey } from '../../src/results/name-key.ts';
import { columnsIn, readRecords } from './csv.ts';
import type { Input } from './input.ts';
import { tidyName } from './parse-values.ts';
import type { PartyLookup } from './party-lookup.ts';

const COLUMNS = { abbreviation: ['Party abbreviation'], name: ['Party name'] } as const;

/** Whether a row is the header of a key to party names. */
export function isPartiesHeader(fields: readonly string[]): boolean {
  return columnsIn(fields, COLUMNS).size === 2;
}

/**
 * A lookup that reads an abbreviation as the workbook's key has it. One that the key lacks, or gives two names for,
 * is looked up as it is printed.
 */
export function lookupWithKey(lookup: PartyLookup, key: Pick<Input, 'file' | 'text'> | null): PartyLookup {
  if (key === null) return lookup;
  const rows = readRecords(key, COLUMNS, [], isPartiesHeader).flatMap((row) => {
    const [abbreviation, name] = [row.get('abbreviation'), row.get('name')];
    return abbreviation && name ? [{ abbreviation: nameKey(abbreviation), name: tidyName(name) }] : [];
  });
  const names = new Map<string, string>();
  for (const [abbreviation, same] of Map.groupBy(rows, (row) => row.abbreviation)) {
    const [first] = same;
    const isOne = new Set(same.map(({ name }) => nameKey(name))).size === 1;
    if (first && isOne) names.set(abbreviation, first.name);
  }
  return (printed, id = null) => {
    const found = lookup(printed, id);
    if (id !== null) return found;
    const named = names.get(nameKey(printed));
    return named === undefined ? found : lookup(named);
  };
}
