/** Names as a search compares them. */
import { distance } from 'fastest-levenshtein';
import { nameKey } from '../results/name-key.ts';

/**
 * For `places`, the start of a name or a clear misspelling is enough, and the word "ward" is ignored. For `people`,
 * whose names may differ by one letter, it takes whole words, or one wrong letter in a word of five or more; and "Ward"
 * is a surname.
 */
export type NameKind = 'places' | 'people';

/** A name without case, accents and punctuation. */
export interface Folded {
  text: string;
  /** With a space on each side, to search for the start and end of words. */
  spaced: string;
  words: readonly string[];
  letters: Letters;
}

/** The set of letters in a text, one bit each; characters other than a to z share the bits of some letters. */
type Letters = number;

/** A name as it is compared: as a place, "St. Mary's Ward" becomes "st marys". */
export function folded(name: string, kind: NameKind): Folded {
  const bare = nameKey(name);
  const text = kind === 'people' ? bare : bare.replace(/^(?:the )?ward of (?=.)/, '').replace(/(?<=.) ward$/, '');
  return { text, spaced: ` ${text} `, words: text.split(' '), letters: lettersOf(text) };
}

function lettersOf(text: string): Letters {
  let letters = 0;
  for (let index = 0; index < text.length; index++) letters |= 1 << (text.charCodeAt(index) & 31);
  return letters;
}

/** How many different letters of the query the name lacks: each costs an edit, and counting them is cheap. */
export function lettersLacking(query: Folded, name: Folded): number {
  let bits = 0;
  for (let left = query.letters & ~name.letters; left !== 0; left &= left - 1) bits++;
  return bits;
}

/** The fewest edits that turn the query into the name, or each word of the query into a word of the name. */
export function editsBetween(query: Folded, name: Folded): number {
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
