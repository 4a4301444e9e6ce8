/** The names nearest to a text that names nothing on file. */
import type { Folded } from '../results/folded.ts';
import { editsFrom, editsToWord, folded, type NameKind, tolerance } from './folded-name.ts';
import type { SearchEntry } from './search.ts';

/** How many names to offer. */
const MOST_CLOSEST = 3;
/** Words that many names have, so that sharing one does not make two names alike. */
const COMMON = /^(?:city|council|borough|district|county|party|ward|the|and)$/;

/** The names nearest to a text; a few on file as examples if none is near. */
export interface Closest<T> {
  entries: SearchEntry<T>[];
  areNear: boolean;
}

/**
 * The three entries nearest to a text, for a reply that says what is on file instead. A name is near if it has a word
 * that a word of the text may misspell; without any that is near, those with the fewest edits are examples.
 */
export function closestTo<T>(typed: string, entries: readonly SearchEntry<T>[], kind: NameKind = 'places'): Closest<T> {
  const query = folded(typed, kind);
  const editsTo = editsFrom(query);
  const isNear = nearnessTo(query);
  const near = entries.filter((entry) => entry.folded.some(isNear));
  const areNear = near.length > 0;
  const named = new Map((areNear ? near : entries).toReversed().map((entry) => [entry.names[0], entry]));
  const closest: { entry: SearchEntry<T>; edits: number }[] = [];
  for (const entry of [...named.values()].reverse()) {
    // As near as the last is too far: an equal one that comes first stays first.
    const most = closest.length < MOST_CLOSEST ? Number.POSITIVE_INFINITY : (closest.at(-1)?.edits ?? 0) - 1;
    const edits = Math.min(...entry.folded.map((name) => editsTo(name, most)));
    if (edits > most) continue;
    closest.push({ entry, edits });
    closest.sort((a, b) => a.edits - b.edits);
    closest.length = Math.min(closest.length, MOST_CLOSEST);
  }
  return { entries: closest.map(({ entry }) => entry), areNear };
}

/** The three entries nearest to a text; empty if none is near. */
export function nearTo<T>(typed: string, entries: readonly SearchEntry<T>[], kind?: NameKind): SearchEntry<T>[] {
  const closest = closestTo(typed, entries, kind);
  return closest.areNear ? closest.entries : [];
}

/**
 * Whether a word of the query, but not "council" or "party", is a word of a name or a misspelling of one. Remembers
 * each word of a name, because thousands of names share a few hundred words.
 */
export function nearnessTo(query: Folded): (name: Folded) => boolean {
  const words = query.words
    .filter((word) => !COMMON.test(word) && tolerance(word) > 0)
    .map((word) => ({ most: tolerance(word), editsTo: editsToWord(word) }));
  return (name) => name.words.some((own) => words.some(({ most, editsTo }) => editsTo(own) <= most));
}

/** The names of a search's closest entries, for a reply. */
export function namesOf({ entries, areNear }: Closest<unknown>): { names: string[]; areNear: boolean } {
  return { names: entries.map(({ names: [name] }) => name), areNear };
}
