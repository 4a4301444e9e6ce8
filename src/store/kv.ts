import * as v from 'valibot';
import { Catalogue } from '../release/catalogue.ts';
import { CATALOGUE, hashOf } from '../release/keys.ts';

/** How long KV's edge may keep the catalogue, and a document, which never changes under its key. */
const CATALOGUE_CACHE_SECONDS = 60;
const DOCUMENT_CACHE_SECONDS = 86_400;

/** A read that gave no usable document: which operation, which key, and why. */
export class StoreFault extends Error {
  constructor(key: string, cause: unknown) {
    super(`reading "${key}" from KV: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'StoreFault';
  }
}

/**
 * The catalogue now in KV, checked against its schema.
 * @throws StoreFault where KV fails or holds none, or what it holds is not a catalogue this Worker reads.
 */
export async function readCatalogue(kv: KVNamespace): Promise<Catalogue> {
  try {
    return v.parse(Catalogue, JSON.parse(await textUnder(CATALOGUE, kv, CATALOGUE_CACHE_SECONDS)));
  } catch (cause) {
    throw new StoreFault(CATALOGUE, cause);
  }
}

/**
 * The document stored under a key that ends with its hash, checked against that hash and its schema.
 * @returns it with the length of its text
 * @throws StoreFault where KV fails, the document is missing, or it is not what its key promises.
 */
export async function readDocument<Schema extends v.GenericSchema>(
  key: string,
  schema: Schema,
  kv: KVNamespace,
): Promise<{ document: v.InferOutput<Schema>; length: number }> {
  try {
    const text = await textUnder(key, kv, DOCUMENT_CACHE_SECONDS);
    const found = await hashOf(text);
    if (!key.endsWith(`@${found}`)) throw new Error(`the content's hash is ${found}`);
    return { document: v.parse(schema, JSON.parse(text)), length: text.length };
  } catch (cause) {
    throw new StoreFault(key, cause);
  }
}

async function textUnder(key: string, kv: KVNamespace, cacheTtl: number): Promise<string> {
  const text = await kv.get(key, { type: 'text', cacheTtl });
  if (text === null) throw new Error('nothing is stored there');
  return text;
}
