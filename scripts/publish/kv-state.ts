import { albumKey } from '../../src/release/keys.ts';
import type { KvStore } from '../deploy/cloudflare-store.ts';
import type { PublishPlan } from './plan.ts';
import { albumsIn, type PublishedRelease, publishedRelease } from './published-release.ts';

/** What is in KV. */
export interface KvState {
  /** The release, or null if there is none. */
  now: PublishedRelease | null;
  /** Every key with its metadata: a document may be lost, or left by a publication that was interrupted. */
  stored: ReadonlyMap<string, unknown>;
}

export async function kvState(store: KvStore): Promise<KvState> {
  return { now: await publishedRelease(store), stored: await store.keys() };
}

/** What is in KV after a plan was carried out. */
export function stateAfter({ next, batches }: PublishPlan, { now, stored }: KvState): KvState {
  const written = batches.flat();
  if (written.length === 0) return { now, stored };
  return { now: next, stored: new Map([...stored, ...written.map(({ key, metadata }) => [key, metadata] as const)]) };
}

/** The album of each file of a picture that is in KV, by the hash of the file. */
export function storedAlbums({ now, stored }: KvState): ReadonlyMap<string, string> {
  return new Map([...albumsIn(now)].filter(([, album]) => stored.has(albumKey(album))));
}
