import { memoised } from '../results/memoise.ts';
import { LruCache } from '../store/lru-cache.ts';
import type { FinishedReply } from './finished-reply.ts';

/** The most memory that finished replies take, in bytes. */
export const LIMIT_BYTES = 4_000_000;
/** A string with any character beyond Latin-1 takes two bytes for each character. */
const BYTES_PER_CHARACTER = 2;

/** The finished replies that an isolate caches for one KV namespace, by their keys. Nothing is written to KV. */
export interface ReplyCache {
  get(key: string): FinishedReply | undefined;
  add(key: string, reply: FinishedReply): void;
}

/** The cache for a KV namespace, of at most 4 MB; the least recently used replies are evicted. */
export const replyCacheOf = memoised((_kv: KVNamespace): ReplyCache => {
  const replies = new LruCache<FinishedReply>(LIMIT_BYTES);
  return {
    get: (key) => replies.get(key),
    add: (key, reply) => {
      replies.add(key, reply, reply.bytes.length + key.length * BYTES_PER_CHARACTER);
    },
  };
});
