import type { Council, CouncilType } from '../../src/results/council-schema.ts';
import type { CouncilChanges } from './council-changes.ts';

const TYPES: Readonly<Record<string, CouncilType>> = {
  E06: 'unitary',
  E07: 'district',
  E08: 'metropolitan borough',
  E09: 'London borough',
  E10: 'county',
  W06: 'Welsh principal area',
};

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * A council's codes, oldest first, with their kind of council and the days that the reviewed changes give.
 * @param printed the codes that results print for it
 * @throws Error for several codes whose order is not reviewed, or a code of another nation
 */
export function codesOf(slug: string, printed: readonly string[], changes: CouncilChanges): Council['codes'] {
  const reviewed = changes.codes[slug] ?? [];
  const codes = reviewed.length > 0 ? reviewed : [...new Set(printed)];
  const unreviewed = reviewed.length > 0 ? printed.filter((gss) => !reviewed.includes(gss)) : codes.slice(1);
  if (unreviewed.length > 0) {
    const order = 'add all of its codes, oldest first, to the reviewed changes';
    throw new Error(`${slug}: the results print ${printed.join(' and ')}; ${order}.`);
  }
  const began = changes.changes.find(({ successors }) => successors.includes(slug))?.day ?? null;
  const ended = changes.changes.find(({ predecessors }) => predecessors.includes(slug))?.day ?? null;
  return codes.map((gss, index) => {
    const next = codes[index + 1];
    const newest = next === undefined;
    const from = changes.new_codes[gss] ?? (codes.length === 1 ? began : null);
    const until = newest ? ended : (changes.new_codes[next] ?? null);
    const type = changes.types[gss] ?? TYPES[gss.slice(0, 3)];
    if (!type) throw new Error(`${slug}: ${gss} is not the code of a council in England or Wales`);
    return { gss, type, from, to: until && dayBefore(until) };
  });
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);
}
