/** Publishing under test: marked releases, a store that stops between two writes, and a bot that reads the result. */

import { notesOf } from '../../audit/notes.ts';
import type { KvStore } from '../../scripts/deploy/cloudflare-store.ts';
import { type ApplyOptions, applyPlan, type PublishOutcome } from '../../scripts/publish/apply-plan.ts';
import type { PublishPlan } from '../../scripts/publish/plan.ts';
import { planPublication } from '../../scripts/publish/plan-publication.ts';
import type { Picture } from '../../src/release/albums.ts';
import { hashOf } from '../../src/release/keys.ts';
import { type Dataset, makeRelease, type Release } from '../../src/release/make-release.ts';
import { openArchive } from '../../src/store/archive.ts';
import { readPicture } from '../../src/store/pictures.ts';
import { marked } from '../faults/releases.ts';

export const [OLD, NEW] = ['the old release', 'the new release'];
/** What a reader sees if KV has no release. */
export const BUNDLED = 'the bundled copy';

const DRAWN = ['Abbey', 'Darley'];

/** Makes a release, given the album of each picture already in KV. */
export type MakeRelease = (albums: ReadonlyMap<string, string>) => Promise<Release>;

/** A release with pictures of two wards; each picture changes with its ward, or with the name of its election. */
export async function making(dataset: Dataset): Promise<MakeRelease> {
  const pictures = new Map<string, Picture[]>();
  for (const { election_id, name, ballots } of dataset.elections) {
    const wards = ballots.filter(({ post_label }) => DRAWN.includes(post_label));
    const drawn = wards.map(async (ward) => {
      const bytes = new TextEncoder().encode(`${name} ${JSON.stringify(ward)}`);
      const hash = await hashOf(bytes);
      return { name: `wards/${ward.post_label}`, hash, width: 1, height: 1, files: new Map([[hash, bytes]]) };
    });
    pictures.set(election_id, await Promise.all(drawn));
  }
  return (albums) => makeRelease(dataset, { notesOf, picturesOf: async () => pictures, albums });
}

/** Two elections, which is enough to show a mixture of two releases. */
function few(dataset: Dataset): Dataset {
  return { ...dataset, elections: dataset.elections.slice(0, 2) };
}

export const oldRelease = await making(few(marked(OLD)));
export const newRelease = await making(few(marked(NEW)));

export class WritingStopped extends Error {}

/** A store that throws after `writes` pairs. @param last whether to write each batch from its last pair */
export function stoppedAfter(writes: number, store: KvStore, last = false): KvStore {
  let left = writes;
  return {
    ...store,
    async put(pairs) {
      for (const pair of last ? pairs.toReversed() : pairs) {
        if (left === 0) throw new WritingStopped();
        left -= 1;
        await store.put([pair]);
      }
    },
  };
}

/** Applies a plan. @returns the outcome, the lines printed, and the keys written, in order */
export async function applyAndRecord(plan: PublishPlan, store: KvStore, options: Partial<ApplyOptions> = {}) {
  const output: string[] = [];
  const written: string[] = [];
  const recording: KvStore = {
    ...store,
    async put(pairs) {
      await store.put(pairs);
      written.push(...pairs.map(({ key }) => key));
    },
  };
  const outcome: PublishOutcome = await applyPlan(plan, recording, {
    dryRun: false,
    agreed: async () => true,
    say: (line) => output.push(line),
    progress: () => undefined,
    ...options,
  });
  return { outcome, output: output.join('\n'), written };
}

export async function publishRelease(make: MakeRelease, store: KvStore, options?: Partial<ApplyOptions>) {
  return applyAndRecord(await planPublication(make, store), store, options);
}

/** How often to read again if the bundled copy answers: on a busy machine a read may take longer than its timeout. */
const ATTEMPTS = 5;

/** The releases that a cold bot reads anything of, in all that KV names: one, if the release is complete. */
export async function releasesSeen(namespace: KVNamespace): Promise<string[]> {
  for (let attempt = 1; attempt < ATTEMPTS; attempt++) {
    const seen = await releasesReadOnce(namespace);
    if (!seen.includes(BUNDLED)) return seen;
  }
  return releasesReadOnce(namespace);
}

async function releasesReadOnce(namespace: KVNamespace): Promise<string[]> {
  const cold = {
    get: namespace.get.bind(namespace),
    getWithMetadata: namespace.getWithMetadata.bind(namespace),
  } as KVNamespace;
  const archive = await openArchive(cold, () => undefined);
  const marks: string[] = [];
  const shelves = await Promise.all(archive.councils.map(({ slug }) => archive.shelf(slug)));
  for (const { election_id, name, pictures } of shelves.flatMap((shelf) => shelf?.elections ?? [])) {
    const charts = await Promise.all(Object.values(pictures).map(({ album, hash }) => readPicture(album, hash, cold)));
    const texts = [name, (await archive.election(election_id))?.election.name, ...charts.map((bytes) => textOf(bytes))];
    for (const text of texts) marks.push([OLD, NEW].find((mark) => text?.includes(mark)) ?? `no mark in "${text}"`);
  }
  return archive.bundledCopy() ? [BUNDLED] : [...new Set(marks)];
}

function textOf(bytes: Uint8Array | null): string {
  return bytes ? new TextDecoder().decode(bytes) : 'a missing picture';
}
