/** Finds what somebody means by what they typed. It forgives misspellings, but never guesses between equal matches. */
import type { Folded } from '../results/folded.ts';
import { type Closest, closestTo } from './closest.ts';
import { editsFrom, folded, lettersLacking, type NameKind, tolerance } from './folded-name.ts';

/** Something that can be found, with all its names; the first is shown. */
export interface SearchEntry<T> {
  names: readonly [string, ...string[]];
  /** The names as they are compared, computed once: a release has thousands, and every keystroke searches them. */
  folded: readonly Folded[];
  item: T;
}

export type SearchResult<T> =
  /**
   * `readAs` is null if the name was typed exactly, ignoring case and punctuation; `asTyped` says whether the name
   * at least contains the words that were typed, in their order.
   */
  | { kind: 'one'; item: T; readAs: string | null; asTyped: boolean }
  /** Several matches, or one that is too far off to be sure; `more` is how many matches are not listed. */
  | { kind: 'several'; entries: SearchEntry<T>[]; more: number; asTyped: boolean }
  /** `closest` is worked out when it is read, because that compares the text with every name in full. */
  | { kind: 'none'; readonly closest: Closest<T> };

/** How well a name matches, best first; a fuzzy match adds its edit distance. */
const FIT = {
  exact: 0,
  wholeWord: 1,
  start: 2,
  wordStart: 3,
  allWords: 4,
  part: 5,
  fuzzy: 10,
  none: Infinity,
} as const;
/** The length of the shortest text that may be any part of a place's name: "over" in Mickleover. */
const SHORTEST_PART = 4;
/** How many matches to offer if there are several, and how many suggestions. */
const MOST_OFFERED = 10;
const MOST_SUGGESTED = 25;
/** The length of the shortest word that is clear despite one wrong letter. */
const LONG_WORD = 5;

export function searchEntry<T>(
  names: readonly [string, ...string[]],
  item: T,
  kind: NameKind = 'places',
): SearchEntry<T> {
  return { names, folded: names.map((name) => folded(name, kind)), item };
}

/** The entry that a text means. */
export function find<T>(typed: string, entries: readonly SearchEntry<T>[], kind: NameKind = 'places'): SearchResult<T> {
  const query = folded(typed, kind);
  const exact = exactly(typed, query.text, entries);
  const fits = exact.length > 0 ? exact.map((entry) => ({ entry, fit: FIT.exact })) : fitting(query, entries, kind);
  const best = fits[0];
  const bare = kind === 'places' && exact.length === 0 ? withoutThe(typed) : null;
  const found = bare === null ? null : find(bare, entries);
  if (found && found.kind !== 'none') return found;
  if (!best) {
    return {
      kind: 'none',
      get closest() {
        return closestTo(typed, entries, kind);
      },
    };
  }
  // For people, a name that is one edit further off is as likely.
  const reach = kind === 'people' && best.fit >= FIT.fuzzy ? best.fit + 1 : best.fit;
  const equal = fits.filter(({ fit }) => fit <= reach).map(({ entry }) => entry);
  const asTyped = best.fit <= FIT.wholeWord;
  if (equal.length > 1 || !isSure(query, best.entry, best.fit, kind)) {
    const more = Math.max(0, equal.length - MOST_OFFERED);
    return { kind: 'several', entries: equal.slice(0, MOST_OFFERED), more, asTyped };
  }
  const readAs = best.fit === FIT.exact ? null : best.entry.names[0];
  return { kind: 'one', item: best.entry.item, readAs, asTyped };
}

/** Whether a text is the name of an entry, or has words of it in their order. */
export function isNamed(typed: string, entries: readonly SearchEntry<unknown>[]): boolean {
  const found = find(typed, entries);
  return found.kind !== 'none' && found.asTyped;
}

/** Suggestions: entries with a word that starts with the text, then misspellings; without a text, the first entries. */
export function suggest<T>(
  typed: string,
  entries: readonly SearchEntry<T>[],
  kind: NameKind = 'places',
): SearchEntry<T>[] {
  const query = folded(typed, kind);
  if (query.text === '') return entries.slice(0, MOST_SUGGESTED);
  const fits = fitting(query, entries, kind);
  const bare = kind === 'places' && fits.length === 0 ? withoutThe(typed) : null;
  if (bare !== null) return suggest(bare, entries);
  return fits.slice(0, MOST_SUGGESTED).map(({ entry }) => entry);
}

/** "Arboretum" of "the Arboretum"; null if the text does not begin with "the". */
function withoutThe(typed: string): string | null {
  return /^the\s+(\S.*)$/i.exec(typed)?.[1] ?? null;
}

/** The entries with exactly this name: those with the same punctuation and capitals, or if there are none, with any. */
function exactly<T>(typed: string, text: string, entries: readonly SearchEntry<T>[]): SearchEntry<T>[] {
  if (text === '') return [];
  const same: SearchEntry<T>[] = [];
  for (const entry of entries) {
    for (const name of entry.folded) {
      if (name.text !== text) continue;
      same.push(entry);
      break;
    }
  }
  const printed = same.filter(({ names }) => names.includes(typed));
  return printed.length > 0 ? printed : same;
}

/** The entries that match, best first. */
function fitting<T>(
  query: Folded,
  entries: readonly SearchEntry<T>[],
  kind: NameKind,
): { entry: SearchEntry<T>; fit: number }[] {
  if (query.text === '') return [];
  const fitOf = fitTo(query, kind);
  const fits: { entry: SearchEntry<T>; fit: number }[] = [];
  for (const entry of entries) {
    const fit = fitOf(entry.folded);
    if (fit < FIT.none) fits.push({ entry, fit });
  }
  return fits.sort((a, b) => a.fit - b.fit);
}

/** How well the best of some names matches a query; Infinity if none does. */
export function fitTo(query: Folded, kind: NameKind): (names: readonly Folded[]) => number {
  const begun = ` ${query.text}`;
  const most = tolerance(query.text);
  const editsTo = editsFrom(query);
  const inside = kind === 'places' && query.text.length >= SHORTEST_PART;

  function fitOfName(name: Folded): number {
    // A name that contains the query has all of its letters.
    if (lettersLacking(query, name) > most) return FIT.none;
    const at = name.spaced.indexOf(begun);
    if (at >= 0) {
      if (name.text === query.text) return FIT.exact;
      // "bull" is a word of "mark bull" and only the start of "bullock".
      if (name.spaced.includes(query.spaced, at)) return FIT.wholeWord;
      return at === 0 ? FIT.start : FIT.wordStart;
    }
    if (query.words.length > 1 && query.words.every((part) => name.words.some((word) => word.startsWith(part))))
      return FIT.allWords;
    if (inside && name.text.includes(query.text)) return FIT.part;
    if (most === 0) return FIT.none;
    const edits = editsTo(name, most);
    return edits <= most ? FIT.fuzzy + edits : FIT.none;
  }

  return (names) => {
    let fit: number = FIT.none;
    for (const name of names) fit = Math.min(fit, fitOfName(name));
    return fit;
  };
}

/** Whether the best match is clear enough to answer, rather than to ask. */
function isSure<T>({ text, words }: Folded, entry: SearchEntry<T>, fit: number, kind: NameKind): boolean {
  if (fit <= FIT.wholeWord) return true;
  const edits = fit - FIT.fuzzy;
  if (kind === 'places') return edits <= 1 || (edits === 2 && text.length >= 8);
  const known = entry.folded.flatMap((name) => name.words);
  if (edits !== 1) return fit === FIT.allWords && words.every((part) => known.includes(part));
  return words.every((part) => part.length >= LONG_WORD || known.includes(part));
}
