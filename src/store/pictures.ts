import { pictureIn } from '../release/album.ts';
import { albumKey, HASH, hashOf } from '../release/keys.ts';
import { before, READ_DEADLINE_MS } from './deadline.ts';

/** What stands under a hash never changes, so KV's edge may keep it for long. */
const CACHE_SECONDS = 86_400;

/**
 * The bytes of a picture, or null where there is no such album, or no picture of that hash in it.
 * @throws Error where KV fails or is too slow, or gives other bytes than those of the hash
 */
export async function readChart(album: string, hash: string, kv: KVNamespace): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!HASH.test(album) || !HASH.test(hash)) return null;
  const key = albumKey(album);
  const reading = kv.get(key, { type: 'arrayBuffer', cacheTtl: CACHE_SECONDS });
  const bytes = await before(Date.now() + READ_DEADLINE_MS, key, reading);
  const picture = bytes && pictureIn(bytes, hash);
  if (picture && (await hashOf(picture)) !== hash) throw new Error(`"${key}" in KV: a picture is not that of its hash`);
  return picture;
}
