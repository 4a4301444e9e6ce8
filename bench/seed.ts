/** What stands in a candidate's KV namespace before it is asked anything. */
import { DATA } from '../scripts/bundle.ts';
import { readDataset } from '../scripts/publish/dataset.ts';
import { releaseWithPictures } from '../scripts/release.ts';
import type { Pair } from '../src/release/keys.ts';
import { firstPairs } from '../src/release/make-release.ts';
import { DOCUMENT } from './candidates/ward-embed.ts';
import type { Candidate } from './candidates.ts';
import { sourceText } from './source.ts';

/** The pairs of a kind of namespace, in the order in which they are put. */
export async function pairsOf(kv: Candidate['kv']): Promise<Pair[]> {
  switch (kv) {
    case 'nothing':
      return [];
    case 'document':
      return [{ key: DOCUMENT, value: await sourceText() }];
    case 'release':
      return firstPairs(await releaseWithPictures(await readDataset(DATA)));
  }
}
