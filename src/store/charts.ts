import { before, READ_DEADLINE_MS } from './deadline.ts';
import { chartKey, HASH } from './keys.ts';

/** What stands under a hash never changes, so KV's edge may keep it for long. */
const CACHE_SECONDS = 86_400;

/**
 * The bytes of a picture, or null where no picture has that hash.
 * @throws Error where KV fails or is too slow
 */
export async function readChart(hash: string, kv: KVNamespace): Promise<ArrayBuffer | null> {
  if (!HASH.test(hash)) return null;
  const key = chartKey(hash);
  const reading = kv.get(key, { type: 'arrayBuffer', cacheTtl: CACHE_SECONDS });
  return before(Date.now() + READ_DEADLINE_MS, key, reading);
}
