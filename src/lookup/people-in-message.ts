/** People whose whole name is in a message. */
import type { PersonEntry } from '../release/people.ts';
import type { Archive } from '../store/archive.ts';
import { isAllLowerCase, type Word } from './message-words.ts';
import { type Span, spansOf } from './name-spans.ts';

/** How many words a person's name has at most here. */
const MOST_WORDS = 4;
/** Words that begin or end no name, unless they are written with a capital letter. */
const COMMON =
  /^(?:an?|and|as|at|be|by|can|did|for|from|has|he|in|is|it|may|not|of|on|or|she|the|they|to|was|were|who|will|with|won)$/;

/**
 * Everybody of each name of at least two words. Names are written with capitals, unless the whole message is in lower
 * case. Reads a limited number of chunks, so a message with very many names may have people whom this does not find.
 */
export async function peopleInMessage(sentences: readonly Word[][], archive: Archive): Promise<Span<PersonEntry[]>[]> {
  const isLower = isAllLowerCase(sentences);
  const mayBe = (words: readonly Word[]) => words.length > 1 && words.every((word) => isPart(word, isLower));
  const names = new Set<string>();
  spansOf(
    sentences,
    (key, words) => {
      if (mayBe(words)) names.add(key);
      return null;
    },
    MOST_WORDS,
  );
  if (names.size === 0) return [];
  const chunks = await archive.namesakes([...names]);
  const everybody = Map.groupBy(
    chunks.flatMap((chunk) => chunk.named(({ folded: [name] }) => names.has(name.text))),
    ({ folded: [name] }) => name.text,
  );
  return spansOf(
    sentences,
    (key, words) => {
      if (!mayBe(words)) return null;
      const found = everybody.get(key)?.map(({ item }) => item) ?? [];
      const distinct = [...new Map(found.map((one) => [`${one.election_id}/${one.person}`, one])).values()];
      return distinct.length > 0 ? distinct : null;
    },
    MOST_WORDS,
  );
}

/** Whether a word may be part of a name. */
function isPart({ key, isCapital }: Word, isLower: boolean): boolean {
  return isLower ? key.length > 1 && !COMMON.test(key) && /^\p{L}/u.test(key) : isCapital;
}
