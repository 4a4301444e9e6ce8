import * as v from 'valibot';
import { Election } from '../results/schema.ts';
import { Catalogue } from './catalogue.ts';
import { CATALOGUE, electionKey, hashOf } from './keys.ts';

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
 * The catalogue now in KV, checked against its schema, with the hash of its text.
 * @throws StoreFault where KV fails or holds none, or what it holds is not a catalogue this Worker reads.
 */
export async function readCatalogue(kv: KVNamespace): Promise<{ catalogue: Catalogue; release: string }> {
  try {
    const text = await textUnder(CATALOGUE, kv, CATALOGUE_CACHE_SECONDS);
    return { catalogue: v.parse(Catalogue, JSON.parse(text)), release: await hashOf(text) };
  } catch (cause) {
    throw new StoreFault(CATALOGUE, cause);
  }
}

/**
 * The election stored under a hash, checked against that hash and its schema.
 * @throws StoreFault where KV fails, the document is missing, or it is not what its key promises.
 */
export async function readElection(electionId: string, hash: string, kv: KVNamespace): Promise<Election> {
  const key = electionKey(electionId, hash);
  try {
    const text = await textUnder(key, kv, DOCUMENT_CACHE_SECONDS);
    const found = await hashOf(text);
    if (found !== hash) throw new Error(`the content's hash is ${found}`);
    const election = v.parse(Election, JSON.parse(text));
    if (election.election_id !== electionId) throw new Error(`the content is ${election.election_id}`);
    return election;
  } catch (cause) {
    throw new StoreFault(key, cause);
  }
}

async function textUnder(key: string, kv: KVNamespace, cacheTtl: number): Promise<string> {
  const text = await kv.get(key, { type: 'text', cacheTtl });
  if (text === null) throw new Error('nothing is stored there');
  return text;
}
