import { type Catalogue, releaseId } from '../release/catalogue.ts';
import { CATALOGUE, hashOf } from '../release/keys.ts';
import { markIn } from '../release/mark.ts';
import { StoreFault } from './store-fault.ts';

/** How long KV's edge may cache the catalogue, and a document, which never changes under its key. */
const CATALOGUE_CACHE_SECONDS = 60;
const DOCUMENT_CACHE_SECONDS = 86_400;

/** A release that is in KV. */
export interface StoredRelease {
  catalogue: Catalogue;
  /** Its id. */
  release: string;
  /** Whether its publisher has checked the whole of it against the schemas of this version (`mark.ts`). */
  isMarked: boolean;
}

/**
 * The release in KV, by its catalogue. With our publisher's mark, it was checked when it was published; without, its
 * catalogue is checked now.
 * @throws StoreFault if KV fails, there is no catalogue, or it is not one that this Worker can read
 */
export function readCatalogue(kv: KVNamespace): Promise<StoredRelease> {
  return naming(CATALOGUE, async () => {
    const options = { type: 'text', cacheTtl: CATALOGUE_CACHE_SECONDS } as const;
    const { value, metadata } = await kv.getWithMetadata(CATALOGUE, options);
    const text = stored(value);
    const mark = await markIn(metadata, text);
    if (mark) return { catalogue: JSON.parse(text), release: mark.release, isMarked: true };
    const { checkedCatalogue } = await import('../release/schema-check.ts');
    const catalogue = checkedCatalogue(JSON.parse(text));
    return { catalogue, release: await releaseId(catalogue), isMarked: false };
  });
}

/**
 * The text under a key that ends with its hash, checked against that hash.
 * @throws StoreFault if KV fails, or the text is missing or does not match
 */
export function readText(key: string, kv: KVNamespace): Promise<string> {
  return naming(key, async () => {
    const text = stored(await kv.get(key, { type: 'text', cacheTtl: DOCUMENT_CACHE_SECONDS }));
    const found = await hashOf(text);
    if (!key.endsWith(`@${found}`)) throw new Error(`the content's hash is ${found}`);
    return text;
  });
}

/**
 * The document in a text from a key.
 * @param isMarked whether its release is marked; otherwise it is checked against the schema for the key
 * @throws StoreFault if it is not JSON, or fails the check
 */
export function parseDocument(key: string, text: string, isMarked: boolean): Promise<unknown> {
  return naming(key, async () => {
    const json: unknown = JSON.parse(text);
    if (isMarked) return json;
    const { checkedDocument } = await import('../release/schema-check.ts');
    return checkedDocument(key, json);
  });
}

/** Does work on what is under a key, and names the key in its fault. */
async function naming<T>(key: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new StoreFault(key, cause);
  }
}

function stored(text: string | null): string {
  if (text === null) throw new Error('nothing is stored there');
  return text;
}
