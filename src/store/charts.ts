import { chartKey, HASH } from './keys.ts';

/**
 * The bytes of a picture, or null where no picture has that hash. What stands under a hash never changes, so KV may
 * keep it at its edge as long as it likes.
 */
export async function readChart(hash: string, kv: KVNamespace): Promise<ArrayBuffer | null> {
  if (!HASH.test(hash)) return null;
  return kv.get(chartKey(hash), { type: 'arrayBuffer', cacheTtl: 86_400 });
}
