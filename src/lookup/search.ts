/** Finding what someone means by what they typed: forgiving, but never guessing between two that fit as well. */
import { distance } from 'fastest-levenshtein';
import { slugOf } from '../results/slug.ts';

/** Something that can be asked for, by every name it goes by; the first one is shown. */
export interface Entry<T> {
  names: readonly [string, ...string[]];
  /** The names as they are compared; worked out once, since a release has thousands and each keystroke asks. */
  folded: readonly Folded[];
  item: T;
}

/** A name without case, accents and punctuation. */
interface Folded {
  text: string;
  /** With a space on each side, so that where a word begins and ends can be looked for. */
  spaced: string;
  words: readonly string[];
  letters: Letters;
}

/** Which letters a text has, a bit for each; all that is no letter of a to z shares the bits of some that are. */
type Letters = number;

export type Found<T> =
  /**
   * `readAs` is null where the name was typed as it is, give or take case and punctuation; `asTyped` tells whether at
   * least every word that was typed stands in it.
   */
  | { kind: 'one'; item: T; readAs: string | null; asTyped: boolean }
  /** Several that fit, or a single one that is too far off to be taken for meant; `more` fit than are listed. */
  | { kind: 'several'; entries: Entry<T>[]; more: number; asTyped: boolean }
  | { kind: 'none'; closest: Entry<T>[] };

/**
 * What names are of. Of `places`, the start of a name or a clear misspelling is answered at once, and the word "ward"
 * around it means nothing. Of `people`, who differ by a letter and a few endings, only whole words, or one letter wrong
 * in a word of five or more; and "Ward" is a surname.
 */
export type Kind = 'places' | 'people';

/** How well a name fits, best first; fuzzy fits add their edit distance. */
const FIT = { exact: 0, wholeWord: 1, start: 2, wordStart: 3, allWords: 4, fuzzy: 10, none: 100 } as const;
/** Most that is offered where several fit, and where none does; and as many suggestions as Discord shows. */
const MOST_OFFERED = 10;
const MOST_CLOSEST = 3;
const MOST_SUGGESTED = 25;
/** Letters of the shortest word in which a wrong one still tells which was meant. */
const TELLING_WORD = 5;

/** An entry for search. */
export function entryOf<T>(names: readonly [string, ...string[]], item: T, kind: Kind = 'places'): Entry<T> {
  return { names, folded: names.map((name) => folded(name, kind)), item };
}

/** The entry that was meant. */
export function find<T>(typed: string, entries: readonly Entry<T>[], kind: Kind = 'places'): Found<T> {
  const query = folded(typed, kind);
  const exact =
    query.text === '' ? [] : entries.filter((entry) => entry.folded.some(({ text }) => text === query.text));
  const fits = exact.length > 0 ? exact.map((entry) => ({ entry, fit: FIT.exact })) : fitting(query, entries);
  const best = fits[0];
  if (!best) return { kind: 'none', closest: closestTo(typed, entries, kind) };
  // Of people, a name one edit further off is as likely meant.
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

/** Entries for autocomplete: those with a word that starts so, then misspellings; the first of them all for no text. */
export function suggest<T>(typed: string, entries: readonly Entry<T>[], kind: Kind = 'places'): Entry<T>[] {
  const query = folded(typed, kind);
  if (query.text === '') return entries.slice(0, MOST_SUGGESTED);
  return fitting(query, entries)
    .slice(0, MOST_SUGGESTED)
    .map(({ entry }) => entry);
}

/** The three entries that a text is nearest to, however far, for a reply that says what there is instead. */
export function closestTo<T>(typed: string, entries: readonly Entry<T>[], kind: Kind = 'places'): Entry<T>[] {
  const query = folded(typed, kind);
  const named = new Map(entries.toReversed().map((entry) => [entry.names[0], entry]));
  return [...named.values()]
    .toReversed()
    .map((entry) => ({ entry, edits: Math.min(...entry.folded.map((name) => editsBetween(query, name))) }))
    .toSorted((a, b) => a.edits - b.edits)
    .slice(0, MOST_CLOSEST)
    .map(({ entry }) => entry);
}

/** A name as it is compared: "St. Mary's Ward" gives "st marys" of places. */
function folded(name: string, kind: Kind): Folded {
  const bare = slugOf(name).replaceAll('-', ' ');
  const text = kind === 'people' ? bare : bare.replace(/^ward of (?=.)/, '').replace(/(?<=.) ward$/, '');
  return { text, spaced: ` ${text} `, words: text.split(' '), letters: lettersOf(text) };
}

function lettersOf(text: string): Letters {
  let letters = 0;
  for (let index = 0; index < text.length; index++) letters |= 1 << (text.charCodeAt(index) & 31);
  return letters;
}

/** The entries that fit, best first. */
function fitting<T>(query: Folded, entries: readonly Entry<T>[]): { entry: Entry<T>; fit: number }[] {
  if (query.text === '') return [];
  const begun = ` ${query.text}`;
  const most = tolerance(query.text);
  const fits: { entry: Entry<T>; fit: number }[] = [];
  for (const entry of entries) {
    let fit: number = FIT.none;
    for (const name of entry.folded) fit = Math.min(fit, fitOfName(query, name, begun, most));
    if (fit < FIT.none) fits.push({ entry, fit });
  }
  return fits.sort((a, b) => a.fit - b.fit);
}

/** @param begun the query as the start of a word @param most edits that it may be off */
function fitOfName(query: Folded, name: Folded, begun: string, most: number): number {
  const at = name.spaced.indexOf(begun);
  if (at >= 0) {
    if (name.text === query.text) return FIT.exact;
    // "bull" is a word of "mark bull" and only the start of "bullock".
    if (name.spaced.includes(query.spaced, at)) return FIT.wholeWord;
    return at === 0 ? FIT.start : FIT.wordStart;
  }
  // Each letter that the name lacks costs an edit; counting those spares nearly every name a closer look.
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

/** The fewest edits that make the query the name, or each word of the query some word of the name. */
function editsBetween(query: Folded, name: Folded): number {
  const whole = distance(query.text, name.text);
  if (name.words.length === 1) return whole;
  let sum = 0;
  for (const part of query.words) sum += Math.min(...name.words.map((word) => distance(part, word)));
  return Math.min(whole, sum);
}

/** How many edits a text of this length may be off to be offered: none for three letters, one up to five, … */
export function tolerance(query: string): number {
  if (query.length <= 3) return 0;
  if (query.length <= 5) return 1;
  return query.length <= 9 ? 2 : 3;
}

/** Whether the best fit is clear enough to be answered at once, rather than offered. */
function isSure<T>({ text, words }: Folded, entry: Entry<T>, fit: number, kind: Kind): boolean {
  if (fit <= FIT.wholeWord) return true;
  const edits = fit - FIT.fuzzy;
  if (kind === 'places') return edits <= 1 || (edits === 2 && text.length >= 8);
  const known = entry.folded.flatMap((name) => name.words);
  if (edits !== 1) return fit === FIT.allWords && words.every((part) => known.includes(part));
  return words.every((part) => part.length >= TELLING_WORD || known.includes(part));
}
