/** A country's way into KV: all that this benchmark knows of how releases are stored and published. */

import { notesOf } from '../../audit/notes.ts';
import { localStore } from '../../scripts/publish/local-store.ts';
import { writesOf } from '../../scripts/publish/plan.ts';
import { publication } from '../../scripts/publish/publication.ts';
import { CATALOGUE } from '../../src/release/keys.ts';
import { type Dataset, makeRelease } from '../../src/release/make-release.ts';
import type { Election } from '../../src/results/schema.ts';
import { nameCorrected, voteCorrected } from './corrections.ts';

/** What a release takes to publish, without pictures. */
export interface Published {
  /** Seconds until every pair stood ready and hashed, its notes made, and until KV on this machine held them all. */
  prepared: number;
  stored: number;
  writes: number;
  /** Bytes of all values, of the one that every reader reads, and of the largest with its key. */
  bytes: number;
  root: number;
  largest: { key: string; bytes: number };
  /** Writes that publish one corrected vote, and one corrected name, of the first election. */
  vote: number;
  name: number;
}

/** Publishes a dataset into a folder of KV on this machine, and plans corrections of it that are not carried out. */
export async function publish(dataset: Dataset, folder: string): Promise<Published> {
  const store = await localStore(folder);
  const planFor = (elections: readonly Election[]) =>
    publication((albums) => makeRelease({ ...dataset, elections }, { notesOf, albums }), store);
  const writesFor = async (correct: (election: Election) => Election) =>
    writesOf(await planFor(dataset.elections.map((election, index) => (index === 0 ? correct(election) : election))));
  try {
    const started = performance.now();
    const plan = await planFor(dataset.elections);
    const ready = performance.now();
    for (const batch of plan.batches) await store.put(batch);
    const done = performance.now();
    const sizes = plan.batches.flat().map(({ key, value }) => ({ key, bytes: Buffer.byteLength(value) }));
    return {
      prepared: (ready - started) / 1000,
      stored: (done - ready) / 1000,
      writes: writesOf(plan),
      bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
      root: sizes.find(({ key }) => key === CATALOGUE)?.bytes ?? 0,
      largest: sizes.reduce((most, one) => (one.bytes > most.bytes ? one : most)),
      vote: await writesFor(voteCorrected),
      name: await writesFor(nameCorrected),
    };
  } finally {
    await store.close();
  }
}
