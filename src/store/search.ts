/** Finding what someone means by what they typed: forgiving, but never guessing between two that fit as well. */
import { distance } from 'fastest-levenshtein';
import { slugOf } from '../results/slug.ts';

/** Something that can be asked for, with every name it goes by; the first one is shown. */
export interface Entry<T> {
  names: readonly [string, ...string[]];
  item: T;
}

export type Found<T> =
  /** `readAs` is null where the name was typed as it is, give or take case and punctuation. */
  | { kind: 'one'; item: T; readAs: string | null }
  | { kind: 'several'; entries: Entry<T>[] }
  | { kind: 'none'; closest: Entry<T>[] };

/** How well a name fits, best first; fuzzy fits add their edit distance. */
const FIT = { exact: 0, wholeWord: 1, start: 2, wordStart: 3, allWords: 4, fuzzy: 10, none: 100 } as const;
/** Most that is offered where several fit, and where none does. */
const MOST_OFFERED = 10;
const MOST_CLOSEST = 3;
/** As many as Discord shows. */
const MOST_SUGGESTED = 25;

/**
 * The entry that was meant.
 * @param margin how many more edits the next best must need, where the best is a misspelling; 2 suits people,
 *   whose names differ by a letter, 1 suits wards
 */
export function find<T>(typed: string, entries: readonly Entry<T>[], margin = 1): Found<T> {
  const query = folded(typed);
  const fits = entries.map((entry) => ({ entry, fit: fitOf(query, entry) })).toSorted((a, b) => a.fit - b.fit);
  const best = fits[0];
  if (!best || best.fit >= FIT.none) return { kind: 'none', closest: closestTo(typed, entries) };
  const reach = best.fit >= FIT.fuzzy ? best.fit + margin - 1 : best.fit;
  const equal = fits.filter(({ fit }) => fit <= reach).map(({ entry }) => entry);
  if (equal.length > 1) return { kind: 'several', entries: equal.slice(0, MOST_OFFERED) };
  return { kind: 'one', item: best.entry.item, readAs: best.fit === FIT.exact ? null : best.entry.names[0] };
}

/** Entries for autocomplete: those with a word that starts so, then misspellings; all of them for no text. */
export function suggest<T>(typed: string, entries: readonly Entry<T>[], most = MOST_SUGGESTED): Entry<T>[] {
  const query = folded(typed);
  if (query === '') return entries.slice(0, most);
  return entries
    .map((entry) => ({ entry, fit: fitOf(query, entry) }))
    .filter(({ fit }) => fit < FIT.none)
    .toSorted((a, b) => a.fit - b.fit)
    .slice(0, most)
    .map(({ entry }) => entry);
}

/** The three entries that a text is nearest to, however far, for a reply that says what there is instead. */
export function closestTo<T>(typed: string, entries: readonly Entry<T>[]): Entry<T>[] {
  const query = folded(typed);
  const asked = query.split(' ');
  const edits = ({ names }: Entry<T>) =>
    Math.min(...names.map((name) => editsBetween(query, asked, folded(name), folded(name).split(' '))));
  return entries
    .map((entry) => ({ entry, edits: edits(entry) }))
    .toSorted((a, b) => a.edits - b.edits)
    .slice(0, MOST_CLOSEST)
    .map(({ entry }) => entry);
}

/** A name without case, accents, punctuation or the word "ward" around it: "St. Mary's Ward" gives "st marys". */
function folded(name: string): string {
  const words = slugOf(name).replaceAll('-', ' ');
  return words.replace(/^ward of (?=.)/, '').replace(/(?<=.) ward$/, '');
}

function fitOf<T>(query: string, { names }: Entry<T>): number {
  if (query === '') return FIT.none;
  return Math.min(...names.map((name) => fitOfName(query, folded(name))));
}

function fitOfName(query: string, name: string): number {
  if (name === query) return FIT.exact;
  // "bull" is a word of "mark bull" and only the start of "bullock".
  if (` ${name} `.includes(` ${query} `)) return FIT.wholeWord;
  if (name.startsWith(query)) return FIT.start;
  if (name.includes(` ${query}`)) return FIT.wordStart;
  const words = name.split(' ');
  const asked = query.split(' ');
  if (asked.every((part) => words.some((word) => word.startsWith(part)))) return FIT.allWords;
  const edits = editsBetween(query, asked, name, words);
  return edits <= tolerance(query) ? FIT.fuzzy + edits : FIT.none;
}

/** The fewest edits that make the query the name, or each word of the query some word of the name. */
function editsBetween(query: string, asked: readonly string[], name: string, words: readonly string[]): number {
  const whole = distance(query, name);
  if (words.length === 1) return whole;
  let sum = 0;
  for (const part of asked) sum += Math.min(...words.map((word) => distance(part, word)));
  return Math.min(whole, sum);
}

/** How many edits a text of this length may be off: none for three letters, one up to five, two up to nine. */
function tolerance(query: string): number {
  if (query.length <= 3) return 0;
  if (query.length <= 5) return 1;
  return query.length <= 9 ? 2 : 3;
}
