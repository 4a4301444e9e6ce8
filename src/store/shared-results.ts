/** Which results were shared from which private messages, cached in this isolate. Nothing is written to KV. */
import { memoised } from '../results/memoise.ts';
import { LruCache } from './lru-cache.ts';

/** The number of messages whose shares an isolate caches. */
const MOST_MESSAGES = 1000;

const sharesOf = memoised((_kv: KVNamespace) => new LruCache<Set<string>>(MOST_MESSAGES));

/** The results shared from one private message, by their views. @param messageId without one, nothing is cached */
export function sharedFrom(
  kv: KVNamespace,
  messageId: string | undefined,
): { has(view: string): boolean; add(view: string): void; none(): boolean } {
  const shares = sharesOf(kv);
  const views = () => (messageId === undefined ? undefined : shares.get(messageId));
  return {
    has: (view) => views()?.has(view) ?? false,
    add: (view) => {
      if (messageId !== undefined) (views() ?? shares.add(messageId, new Set())).add(view);
    },
    none: () => views() === undefined,
  };
}
