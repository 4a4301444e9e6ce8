/** Which results were shared from which private messages, as far as this isolate remembers. Nothing is written to KV. */
import { memoised } from '../results/memoise.ts';
import { LruCache } from './lru-cache.ts';

/** How many of the last shares an isolate remembers. */
const MOST_SHARES = 1000;

const sharesOf = memoised((_kv: KVNamespace) => new LruCache<true>(MOST_SHARES));

/** The results shared from one private message, by their views. @param messageId without one, nothing is remembered */
export function sharedFrom(
  kv: KVNamespace,
  messageId: string | undefined,
): { has(view: string): boolean; add(view: string): void } {
  const shares = sharesOf(kv);
  const key = (view: string) => `${messageId}|${view}`;
  return {
    has: (view) => messageId !== undefined && shares.get(key(view)) === true,
    add: (view) => {
      if (messageId !== undefined) shares.add(key(view), true);
    },
  };
}
