/** Makes releases as publishing does. */

import { notesOf } from '../../audit/notes.ts';
import type { Pictures } from '../../src/release/albums.ts';
import { type Pair, volumeKey } from '../../src/release/keys.ts';
import { type Dataset, firstPairs, makeRelease } from '../../src/release/make-release.ts';

/** Every pair of a first release, the catalogue last. */
export async function releasePairs(dataset: Dataset, pictures: Pictures = new Map()): Promise<Pair[]> {
  return firstPairs(await makeRelease(dataset, { notesOf, picturesOf: async () => pictures }));
}

/** The text of a council's first volume. */
export function volumeIn(pairs: readonly Pair[], council = 'derby'): string {
  const pair = pairs.find(({ key }) => key.startsWith(volumeKey(council, '')));
  if (!pair) throw new Error(`the release has no volume of ${council}`);
  return String(pair.value);
}

/** Writes pairs to a namespace, in order. */
export async function write(pairs: readonly Pair[], kv: KVNamespace): Promise<void> {
  for (const { key, value, metadata } of pairs)
    await kv.put(key, typeof value === 'string' ? value : value.buffer, { metadata });
}
