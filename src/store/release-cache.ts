import { CATALOGUE } from '../release/keys.ts';
import { memoised } from '../results/memoise.ts';
import { BackOff } from './back-off.ts';
import { withDeadline } from './deadline.ts';
import { readCatalogue, type StoredRelease } from './kv.ts';
import { LruCache } from './lru-cache.ts';
import { StaleWhileRevalidate } from './stale-while-revalidate.ts';

const CATALOGUE_MAX_AGE_MS = 60_000;
/** The total length of the cached documents' text; parsed, they take several times that of the isolate's 128 MB. */
const DOCUMENTS_LIMIT = 8_000_000;

/** A release that is ready to read: its catalogue, and its id. */
export type OpenRelease = Pick<StoredRelease, 'catalogue' | 'release'>;

/** What a warm isolate caches of the releases in a KV namespace. Only the catalogue can become stale. */
export interface ReleaseCache {
  catalogue: StaleWhileRevalidate<StoredRelease>;
  documents: LruCache<unknown>;
  /** Shared by all reads, so that one failure stops them all for a while. */
  backOff: BackOff;
}

export const releaseCacheOf = memoised((_kv: KVNamespace): ReleaseCache => {
  const backOff = new BackOff('kv fault');
  return {
    catalogue: new StaleWhileRevalidate(CATALOGUE_MAX_AGE_MS, backOff),
    documents: new LruCache(DOCUMENTS_LIMIT),
    backOff,
  };
});

/** The release that is in KV now. @throws Error if KV fails, is too slow, or has no catalogue that we can read */
export function readRelease(kv: KVNamespace, deadline: number): Promise<StoredRelease> {
  return withDeadline(deadline, CATALOGUE, readCatalogue(kv));
}
