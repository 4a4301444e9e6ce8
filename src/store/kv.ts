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
export async function readCatalogue(kv: KVNamespace): Promise<StoredRelease> {
  try {
    const options = { type: 'text', cacheTtl: CATALOGUE_CACHE_SECONDS } as const;
    const { value, metadata } = await kv.getWithMetadata(CATALOGUE, options);
    const text = stored(value);
    const mark = await markIn(metadata, text);
    if (mark) return { catalogue: JSON.parse(text), release: mark.release, isMarked: true };
    const { checkedCatalogue } = await import('../release/schema-check.ts');
    const catalogue = checkedCatalogue(JSON.parse(text));
    return { catalogue, release: await releaseId(catalogue), isMarked: false };
  } catch (cause) {
    throw new StoreFault(CATALOGUE, cause);
  }
}

/**
 * The document under a key that ends with its hash, checked against that hash.
 * @param isMarked whether its release is marked; otherwise it is also checked against the schema for its key
 * @returns the document and the length of its text
 * @throws StoreFault if KV fails, or the document is missing or fails a check
 */
export async function readDocument(
  key: string,
  kv: KVNamespace,
  isMarked: boolean,
): Promise<{ document: unknown; length: number }> {
  try {
    const text = stored(await kv.get(key, { type: 'text', cacheTtl: DOCUMENT_CACHE_SECONDS }));
    const found = await hashOf(text);
    if (!key.endsWith(`@${found}`)) throw new Error(`the content's hash is ${found}`);
    const json: unknown = JSON.parse(text);
    if (isMarked) return { document: json, length: text.length };
    const { checkedDocument } = await import('../release/schema-check.ts');
    return { document: checkedDocument(key, json), length: text.length };
  } catch (cause) {
    throw new StoreFault(key, cause);
  }
}

function stored(text: string | null): string {
  if (text === null) throw new Error('nothing is stored there');
  return text;
}
