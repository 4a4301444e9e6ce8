import { pictureIn } from '../release/album.ts';
import { albumKey, HASH, hashOf } from '../release/keys.ts';
import { READ_TIMEOUT_MS, withDeadline } from './deadline.ts';

/** A hashed document never changes, so KV's edge may cache it for long. */
const CACHE_SECONDS = 86_400;

/**
 * The bytes of a picture; null if there is no such album, or no such picture in it.
 * @throws Error if KV fails or is too slow, or the bytes do not match the hash
 */
export async function readPicture(
  album: string,
  hash: string,
  kv: KVNamespace,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!HASH.test(album) || !HASH.test(hash)) return null;
  const key = albumKey(album);
  const reading = kv.get(key, { type: 'arrayBuffer', cacheTtl: CACHE_SECONDS });
  const bytes = await withDeadline(Date.now() + READ_TIMEOUT_MS, key, reading);
  const picture = bytes && pictureIn(bytes, hash);
  if (picture && (await hashOf(picture)) !== hash) throw new Error(`"${key}" in KV: a picture does not match its hash`);
  return picture;
}
