import { nameKey } from '../../src/results/name-key.ts';
import { partyPrinted } from '../../src/results/parties.ts';
import type { Party } from '../../src/results/schema.ts';

/** A party as a row prints it. */
export interface PrintedParty {
  line: number;
  name: string;
  id: string | null;
}

/** Ids and names that disagree: with the table of parties, or within the file. Each pair has one notice. */
export function partyDisagreements(rows: readonly PrintedParty[], parties: readonly Party[], file: string): string[] {
  const first = new Map<string, PrintedParty>();
  const names = new Map<string, string>();
  const notices: string[] = [];
  for (const row of rows) {
    if (row.id === null || first.has(`${row.id} ${row.name}`)) continue;
    first.set(`${row.id} ${row.name}`, row);
    const doubt = disagreement(row.id, row.name, parties, names.get(row.id) ?? null);
    names.set(row.id, names.get(row.id) ?? row.name);
    if (doubt) notices.push(`${file}:${row.line}: ${doubt}`);
  }
  return notices;
}

/** @param before the name of the same id higher up in the file */
function disagreement(id: string, name: string, parties: readonly Party[], before: string | null): string | null {
  const known = parties.find(({ party_id }) => party_id === id) ?? null;
  const printed = partyPrinted(name, parties);
  if (known) {
    if (printed === known) return null;
    const whose = printed ? `is ${printed.party_id} in the table of parties` : 'is not one of its names there';
    return `the party id ${id} is ${known.name} in the table of parties, and the name "${name}" ${whose}: recorded by its id`;
  }
  if (printed) {
    return `the name "${name}" is ${printed.party_id} in the table of parties, and the party id is ${id}: recorded by its id`;
  }
  if (before === null || nameKey(before) === nameKey(name)) return null;
  return `the party id ${id} has the names "${before}" and "${name}" in this file: each is recorded as printed`;
}
