/** Names as a search compares them. */
import { distance } from 'fastest-levenshtein';
import { Folded } from '../results/folded.ts';
import { nameKey } from '../results/name-key.ts';

/**
 * For `places`, the start of a name or a clear misspelling is enough, and the word "ward" is ignored. For `people`,
 * whose names may differ by one letter, it takes whole words, or one wrong letter in a word of five or more; and "Ward"
 * is a surname.
 */
export type NameKind = 'places' | 'people';

/** A name as it is compared: as a place, "St. Mary's Ward" becomes "st marys". */
export function folded(name: string, kind: NameKind): Folded {
  const key = nameKey(name);
  return kind === 'people' ? new Folded(key) : foldedPlace(key);
}

/** A place as it is compared. @param key its name as `nameKey` folds it */
export function foldedPlace(key: string): Folded {
  return new Folded(key.replace(/^(?:the )?ward of (?=.)/, '').replace(/(?<=.) ward$/, ''));
}

/** How many different letters of the query the name lacks: each costs an edit, and counting them is cheap. */
export function lettersLacking(query: Folded, name: Folded): number {
  let bits = 0;
  for (let left = query.letters & ~name.letters; left !== 0; left &= left - 1) bits++;
  return bits;
}

/**
 * A function that counts the fewest edits that turn a query into a name, or each word of the query into a word of the
 * name. If they are more than `most`, it may return any number above `most`. It caches the edits to each word, because
 * thousands of names share a few hundred words.
 */
export function editsFrom(query: Folded): (name: Folded, most: number) => number {
  const times = new Array<number>(32).fill(0);
  for (let index = 0; index < query.text.length; index++) {
    const bit = query.text.charCodeAt(index) & 31;
    times[bit] = (times[bit] ?? 0) + 1;
  }
  const toParts = query.words.map(editsToWord);
  return (name, most) => {
    // Each letter of the query that the name lacks costs an edit every time that it occurs.
    let least = 0;
    for (let left = query.letters & ~name.letters; left !== 0; left &= left - 1) least += times[bitOf(left)] ?? 0;
    if (least > most) return least;
    const { words } = name;
    if (words.length === 1) return distance(query.text, name.text);
    let sum = 0;
    for (const toPart of toParts) {
      if (sum > most) break;
      let fewest = Number.POSITIVE_INFINITY;
      for (const word of words) fewest = Math.min(fewest, toPart(word));
      sum += fewest;
    }
    // A text is at least the difference in length away.
    const apart = Math.max(least, Math.abs(query.text.length - name.text.length));
    return apart >= sum || apart > most ? sum : Math.min(distance(query.text, name.text), sum);
  };
}

/** Counts the edits between one word and others, and remembers them. */
export function editsToWord(word: string): (other: string) => number {
  const known = new Map<string, number>();
  return (other) => {
    let edits = known.get(other);
    if (edits === undefined) {
      edits = distance(word, other);
      known.set(other, edits);
    }
    return edits;
  };
}

/** The lowest bit that is set. */
function bitOf(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/** How many edits a text of this length may be off: none up to three letters, one up to five, two up to nine, else three. */
export function tolerance(query: string): number {
  if (query.length <= 3) return 0;
  if (query.length <= 5) return 1;
  return query.length <= 9 ? 2 : 3;
}
