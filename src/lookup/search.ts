/** Finds what somebody means by what they typed. It forgives misspellings, but never guesses between equal matches. */
import { distance } from 'fastest-levenshtein';
import { slugOf } from '../results/slug.ts';

/** Something that can be found, with all its names; the first is shown. */
export interface SearchEntry<T> {
  names: readonly [string, ...string[]];
  /** The names as they are compared, computed once: a release has thousands, and every keystroke searches them. */
  folded: readonly Folded[];
  item: T;
}

/** A name without case, accents and punctuation. */
interface Folded {
  text: string;
  /** With a space on each side, to search for the start and end of words. */
  spaced: string;
  words: readonly string[];
  letters: Letters;
}

/** The set of letters in a text, one bit each; characters other than a to z share the bits of some letters. */
type Letters = number;

export type SearchResult<T> =
  /**
   * `readAs` is null if the name was typed exactly, ignoring case and punctuation; `asTyped` says whether the name
   * at least contains every word that was typed.
   */
  | { kind: 'one'; item: T; readAs: string | null; asTyped: boolean }
  /** Several matches, or one that is too far off to be sure; `more` is how many matches are not listed. */
  | { kind: 'several'; entries: SearchEntry<T>[]; more: number; asTyped: boolean }
  | { kind: 'none'; closest: SearchEntry<T>[] };

/**
 * For `places`, the start of a name or a clear misspelling is enough, and the word "ward" is ignored. For `people`,
 * whose names may differ by one letter, it takes whole words, or one wrong letter in a word of five or more; and "Ward"
 * is a surname.
 */
export type NameKind = 'places' | 'people';

/** How well a name matches, best first; a fuzzy match adds its edit distance. */
const FIT = { exact: 0, wholeWord: 1, start: 2, wordStart: 3, allWords: 4, fuzzy: 10, none: 100 } as const;
/** How many matches to offer if there are several, how many near misses if there are none, and how many suggestions. */
const MOST_OFFERED = 10;
const MOST_CLOSEST = 3;
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
  const exact =
    query.text === '' ? [] : entries.filter((entry) => entry.folded.some(({ text }) => text === query.text));
  const fits = exact.length > 0 ? exact.map((entry) => ({ entry, fit: FIT.exact })) : fitting(query, entries);
  const best = fits[0];
  if (!best) return { kind: 'none', closest: closestTo(typed, entries, kind) };
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

/** Suggestions: entries with a word that starts with the text, then misspellings; without a text, the first entries. */
export function suggest<T>(
  typed: string,
  entries: readonly SearchEntry<T>[],
  kind: NameKind = 'places',
): SearchEntry<T>[] {
  const query = folded(typed, kind);
  if (query.text === '') return entries.slice(0, MOST_SUGGESTED);
  return fitting(query, entries)
    .slice(0, MOST_SUGGESTED)
    .map(({ entry }) => entry);
}

/** The three entries nearest to a text, however far, for a reply that says what there is instead. */
export function closestTo<T>(
  typed: string,
  entries: readonly SearchEntry<T>[],
  kind: NameKind = 'places',
): SearchEntry<T>[] {
  const query = folded(typed, kind);
  const named = new Map(entries.toReversed().map((entry) => [entry.names[0], entry]));
  return [...named.values()]
    .toReversed()
    .map((entry) => ({ entry, edits: Math.min(...entry.folded.map((name) => editsBetween(query, name))) }))
    .toSorted((a, b) => a.edits - b.edits)
    .slice(0, MOST_CLOSEST)
    .map(({ entry }) => entry);
}

/** A name as it is compared: as a place, "St. Mary's Ward" becomes "st marys". */
function folded(name: string, kind: NameKind): Folded {
  const bare = slugOf(name).replaceAll('-', ' ');
  const text = kind === 'people' ? bare : bare.replace(/^ward of (?=.)/, '').replace(/(?<=.) ward$/, '');
  return { text, spaced: ` ${text} `, words: text.split(' '), letters: lettersOf(text) };
}

function lettersOf(text: string): Letters {
  let letters = 0;
  for (let index = 0; index < text.length; index++) letters |= 1 << (text.charCodeAt(index) & 31);
  return letters;
}

/** The entries that match, best first. */
function fitting<T>(query: Folded, entries: readonly SearchEntry<T>[]): { entry: SearchEntry<T>; fit: number }[] {
  if (query.text === '') return [];
  const begun = ` ${query.text}`;
  const most = tolerance(query.text);
  const fits: { entry: SearchEntry<T>; fit: number }[] = [];
  for (const entry of entries) {
    let fit: number = FIT.none;
    for (const name of entry.folded) fit = Math.min(fit, fitOfName(query, name, begun, most));
    if (fit < FIT.none) fits.push({ entry, fit });
  }
  return fits.sort((a, b) => a.fit - b.fit);
}

/** @param begun the query as the start of a word @param most the most edits allowed */
function fitOfName(query: Folded, name: Folded, begun: string, most: number): number {
  const at = name.spaced.indexOf(begun);
  if (at >= 0) {
    if (name.text === query.text) return FIT.exact;
    // "bull" is a word of "mark bull" and only the start of "bullock".
    if (name.spaced.includes(query.spaced, at)) return FIT.wholeWord;
    return at === 0 ? FIT.start : FIT.wordStart;
  }
  // Each letter that the name lacks costs an edit. Counting these first rules out nearly every name cheaply.
  if (bitsOf(query.letters & ~name.letters) > most) return FIT.none;
  if (query.words.length > 1 && query.words.every((part) => name.words.some((word) => word.startsWith(part)))) {
    return FIT.allWords;
  }
  if (most === 0) return FIT.none;
  const edits = editsBetween(query, name);
  return edits <= most ? FIT.fuzzy + edits : FIT.none;
}

function bitsOf(letters: Letters): number {
  let bits = 0;
  for (let left = letters; left !== 0; left &= left - 1) bits++;
  return bits;
}

/** The fewest edits that turn the query into the name, or each word of the query into a word of the name. */
function editsBetween(query: Folded, name: Folded): number {
  const whole = distance(query.text, name.text);
  if (name.words.length === 1) return whole;
  let sum = 0;
  for (const part of query.words) sum += Math.min(...name.words.map((word) => distance(part, word)));
  return Math.min(whole, sum);
}

/** How many edits a text of this length may be off: none up to three letters, one up to five, two up to nine, else three. */
export function tolerance(query: string): number {
  if (query.length <= 3) return 0;
  if (query.length <= 5) return 1;
  return query.length <= 9 ? 2 : 3;
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
