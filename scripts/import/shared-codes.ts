import { nameKey } from '../../src/results/name-key.ts';
import type { NamedPlace } from './council-register.ts';

/** Removes a code that several wards share: at most one is right, and the file does not show which. */
export function dropSharedCodes(rows: readonly { line: number; ward: NamedPlace }[], file: string): string[] {
  const coded = rows.filter(({ ward }) => ward.gss !== null);
  return [...Map.groupBy(coded, ({ ward }) => ward.gss)].flatMap(([code, same]) => {
    const wards = [...new Map(same.toReversed().map((row) => [nameKey(row.ward.name), row])).values()].toReversed();
    if (wards.length < 2) return [];
    for (const row of same) row.ward = { ...row.ward, gss: null };
    const names = wards.map(({ ward }) => ward.name).join(' and ');
    return [`${file}:${same[0]?.line}: ${names} have the same code ${code}; recorded without a code`];
  });
}
