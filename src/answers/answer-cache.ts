import { memoised } from '../results/memoise.ts';
import { LruCache } from '../store/lru-cache.ts';
import type { FinishedReply } from './finished-reply.ts';

/** The most memory that finished replies take, in bytes. */
export const LIMIT_BYTES = 4_000_000;
/** A key with any character beyond Latin-1 takes two bytes for each. */
const BYTES_PER_CHARACTER = 2;

/** The finished replies of one KV namespace that an isolate remembers, by their keys. Nothing is written to KV. */
export interface AnswerCache {
  get(key: string): FinishedReply | undefined;
  add(key: string, reply: FinishedReply): void;
}

export const answerCacheOf = memoised((_kv: KVNamespace): AnswerCache => {
  const replies = new LruCache<FinishedReply>(LIMIT_BYTES);
  return {
    get: (key) => replies.get(key),
    add: (key, reply) => {
      replies.add(key, reply, reply.bytes.length + key.length * BYTES_PER_CHARACTER);
    },
  };
});
