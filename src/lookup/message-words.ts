/** The words of a message, as names are compared. */
import { nameKey } from '../results/name-key.ts';

export interface Word {
  /** As `nameKey` makes it. */
  key: string;
  /** The same without "’s" at the end; the key if it has none. */
  bare: string;
  /** Whether it begins with a capital letter. */
  isCapital: boolean;
}

/** How much of a message is read: the longest that anybody can send. */
const MOST_CHARACTERS = 4000;
/** Mentions, custom emoji and addresses, which contain words that nobody wrote. */
const NOT_WORDS = /<[^<>\s]{1,100}>|https?:\/\/\S+/g;
/** What ends a sentence or a part of one: no name goes across it. "St." and the full stop of an initial do not end it. */
const BREAK = /[\n\r;:!?()[\]{}"“”|*~`>•]+|(?<!(?:^|[\s.])\p{L}|\bst)\.(?=\s|$)/iu;
const YEAR = /^(?:19|20)\d\d$/;

/** The words of each sentence. */
export function sentencesOf(message: string): Word[][] {
  const text = message.slice(0, MOST_CHARACTERS).replace(NOT_WORDS, '\n');
  return text
    .split(BREAK)
    .map((sentence) => sentence.split(/\s+/).flatMap(wordsOf))
    .filter((words) => words.length > 0);
}

/** The years among the words, each once. */
export function yearsIn(sentences: readonly Word[][]): number[] {
  return [...new Set(sentences.flat().flatMap(({ key }) => (YEAR.test(key) ? [Number(key)] : [])))];
}

/** Whether nobody took the trouble to write capitals, so that their absence says nothing. */
export function isAllLowerCase(sentences: readonly Word[][]): boolean {
  return sentences.every((words) => words.every(({ isCapital }) => !isCapital));
}

/** "Stoke-on-Trent" is three words; "Saint" is "st", as in names of several words. */
function wordsOf(written: string): Word[] {
  if (!/[\p{L}\p{N}]/u.test(written)) return written.includes('&') ? [plainWord('and')] : [];
  const isCapital = /^\P{L}*\p{Lu}/u.test(written);
  const owner = nameKey(written.replace(/['’]s(?=\P{L}*$)/u, ''));
  const keys = nameKey(written).split(' ');
  const bare = owner.split(' ').at(-1) ?? '';
  return keys.map((one, at) => {
    const key = one === 'saint' ? 'st' : one;
    return { key, bare: at === keys.length - 1 ? bare : key, isCapital };
  });
}

function plainWord(key: string): Word {
  return { key, bare: key, isCapital: false };
}
