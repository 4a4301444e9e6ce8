/** Cuts everybody who stood into the chunks that are stored. */
import type { IndexedPerson } from './people.ts';

/**
 * The average size of a chunk: small enough to search while somebody types, large enough for the catalogue to list the
 * chunks of a million people.
 */
const AVERAGE = 800;
/** Only namesakes make a chunk larger than this. */
const MOST = 2 * AVERAGE;

type NonEmptyChunk = readonly [IndexedPerson, ...IndexedPerson[]];

/**
 * Chunks of the people, never cut within a key; one chunk if everybody fits. Whether a chunk ends before a name
 * depends on that name alone (content-defined chunking), so one more person changes one chunk and no others.
 * @param everybody in order of their keys
 */
export function chunksOf(everybody: readonly IndexedPerson[]): NonEmptyChunk[] {
  const chunks: [IndexedPerson, ...IndexedPerson[]][] = [];
  let before = '';
  for (const one of everybody) {
    const { key } = one;
    const chunk = chunks.at(-1);
    const mayEnd = everybody.length > MOST && key !== before;
    if (chunk && !(mayEnd && (isBoundary(key) || chunk.length >= MOST))) chunk.push(one);
    else chunks.push([one]);
    before = key;
  }
  return chunks;
}

/** True for one name in `AVERAGE`, by a hash of the name. */
function isBoundary(key: string): boolean {
  let sum = 0;
  for (let index = 0; index < key.length; index++) sum = (Math.imul(sum, 31) + key.charCodeAt(index)) >>> 0;
  return sum % AVERAGE === 0;
}
