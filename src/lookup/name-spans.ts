/** Where whole names are among the words of a message. */
import type { Word } from './message-words.ts';

/** A name at consecutive words of a sentence. */
export interface Span<Item> {
  sentence: number;
  /** The first word, and the one after the last. */
  from: number;
  to: number;
  item: Item;
}

/** How many words a name has at most. */
const MOST_WORDS = 8;

/**
 * The names that are whole words of the message. Costs a look-up for each start and length, whatever the number of names.
 * @param itemOf what the words name, or null; called with the name's key
 */
export function spansOf<Item>(
  sentences: readonly (readonly Word[])[],
  itemOf: (key: string, words: readonly Word[]) => Item | null,
  mostWords = MOST_WORDS,
): Span<Item>[] {
  return sentences.flatMap((words, sentence) =>
    words.flatMap((_, from) => {
      const found: Span<Item>[] = [];
      let before = '';
      for (let to = from + 1; to <= Math.min(words.length, from + mostWords); to++) {
        const last = words[to - 1];
        if (!last) break;
        const own = words.slice(from, to);
        const item =
          itemOf(before + last.key, own) ?? (last.bare === last.key ? null : itemOf(before + last.bare, own));
        if (item !== null) found.push({ sentence, from, to, item });
        before += `${last.key} `;
      }
      return found;
    }),
  );
}

/** Those spans that do not overlap: of two that do, the longer one, and of two of the same length the earlier in the list. */
export function withoutOverlaps<Item>(spans: readonly Span<Item>[]): Span<Item>[] {
  const taken: Span<Item>[] = [];
  for (const one of spans.toSorted((a, b) => b.to - b.from - (a.to - a.from))) {
    const overlaps = taken.some(
      (other) => other.sentence === one.sentence && other.from < one.to && one.from < other.to,
    );
    if (!overlaps) taken.push(one);
  }
  return spans.filter((one) => taken.includes(one));
}
