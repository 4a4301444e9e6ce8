/** Finds whole names of councils among other words. */
import type { CouncilEntry } from '../release/catalogue.ts';
import { memoised } from '../results/memoise.ts';
import { nameKey } from '../results/name-key.ts';

/** A council whose name is among words, and the words that are left without it. */
export interface NamedCouncil {
  council: CouncilEntry;
  rest: string[];
}

/** The councils by each name: "derby city council", "derby city", "derby". */
export const councilsByName = memoised((councils: readonly CouncilEntry[]) =>
  Map.groupBy(
    councils.flatMap((council) => namesOf(council).map((name) => ({ name, council }))),
    ({ name }) => name,
  ),
);

/**
 * The councils whose whole name is among the words, the longest name first: "rothe" is not in "rotherfield", and
 * "north westmarch" is found before "westmarch".
 * @param words of a name's key
 */
export function councilsAmong(words: readonly string[], councils: readonly CouncilEntry[]): NamedCouncil[] {
  const named = councilsByName(councils);
  const found: NamedCouncil[] = [];
  for (let length = words.length; length > 0; length--)
    for (let at = 0; at + length <= words.length; at++) {
      const rest = words.toSpliced(at, length);
      const own = named.get(words.slice(at, at + length).join(' ')) ?? [];
      for (const { council } of own) if (!found.some((one) => one.council === council)) found.push({ council, rest });
    }
  return found;
}

/** "Barnstaple North" and the council Devon for "Barnstaple North, Devon"; null if no one council is named after a comma. */
export function councilAfterComma(
  typed: string,
  councils: readonly CouncilEntry[],
): { name: string; council: CouncilEntry } | null {
  const [, name, last] = /^(.+),\s*([^,]+)$/.exec(typed) ?? [];
  const [named, ...others] = councilsByName(councils).get(nameKey(last ?? '')) ?? [];
  return name && named && others.length === 0 ? { name, council: named.council } : null;
}

/** The names of a council as keys. */
function namesOf({ name, slug }: Pick<CouncilEntry, 'name' | 'slug'>): string[] {
  const full = nameKey(name);
  return [...new Set([full, full.replace(/ council$/, ''), nameKey(slug.replaceAll('-', ' '))])];
}
