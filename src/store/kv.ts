import * as v from 'valibot';
import { Catalogue } from '../release/catalogue.ts';
import { CATALOGUE, hashOf } from '../release/keys.ts';
import { StoreFault } from './store-fault.ts';

/** How long KV's edge may cache the catalogue, and a document, which never changes under its key. */
const CATALOGUE_CACHE_SECONDS = 60;
const DOCUMENT_CACHE_SECONDS = 86_400;

/**
 * The catalogue in KV, checked against its schema.
 * @throws StoreFault if KV fails, there is no catalogue, or it is not one that this Worker can read
 */
export async function readCatalogue(kv: KVNamespace): Promise<Catalogue> {
  try {
    return v.parse(Catalogue, JSON.parse(await readText(CATALOGUE, kv, CATALOGUE_CACHE_SECONDS)));
  } catch (cause) {
    throw new StoreFault(CATALOGUE, cause);
  }
}

/**
 * The document under a key that ends with its hash, checked against that hash and its schema.
 * @returns the document and the length of its text
 * @throws StoreFault if KV fails, or the document is missing or fails a check
 */
export async function readDocument<Schema extends v.GenericSchema>(
  key: string,
  schema: Schema,
  kv: KVNamespace,
): Promise<{ document: v.InferOutput<Schema>; length: number }> {
  try {
    const text = await readText(key, kv, DOCUMENT_CACHE_SECONDS);
    const found = await hashOf(text);
    if (!key.endsWith(`@${found}`)) throw new Error(`the content's hash is ${found}`);
    return { document: v.parse(schema, JSON.parse(text)), length: text.length };
  } catch (cause) {
    throw new StoreFault(key, cause);
  }
}

async function readText(key: string, kv: KVNamespace, cacheTtl: number): Promise<string> {
  const text = await kv.get(key, { type: 'text', cacheTtl });
  if (text === null) throw new Error('nothing is stored there');
  return text;
}
