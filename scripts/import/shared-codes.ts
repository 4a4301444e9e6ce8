import { nameKey } from '../../src/results/name-key.ts';
import type { NamedPlace } from './council-register.ts';

interface Row {
  line: number;
  council: NamedPlace;
  ward: NamedPlace;
}

/** Removes a code that several wards share: at most one is right, and the file does not show which. */
export function dropSharedCodes(rows: readonly Row[], file: string): string[] {
  const coded = rows.filter(({ ward }) => ward.gss !== null);
  return [...Map.groupBy(coded, ({ ward }) => ward.gss)].flatMap(([code, same]) => {
    const wards = [...new Map(same.toReversed().map((row) => [wardOf(row), row])).values()].toReversed();
    if (wards.length < 2) return [];
    for (const row of same) row.ward = { ...row.ward, gss: null };
    const isOneCouncil = new Set(wards.map(councilOf)).size === 1;
    const names = wards.map(({ ward, council }) => (isOneCouncil ? ward.name : `${ward.name} (${council.name})`));
    return [`${file}:${same[0]?.line}: ${names.join(' and ')} have the same code ${code}; recorded without a code`];
  });
}

/** A ward by its council too, because many councils have a ward called Abbey. */
function wardOf(row: Row): string {
  return `${councilOf(row)} ${nameKey(row.ward.name)}`;
}

function councilOf({ council }: Row): string {
  return council.gss ?? nameKey(council.name);
}
