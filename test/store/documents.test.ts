import { describe, expect, it } from 'vitest';
import { hashOf, peopleKey } from '../../src/release/keys.ts';
import { documentsInKv, TEXT_SHARE } from '../../src/store/documents.ts';
import { releaseCacheOf } from '../../src/store/release-cache.ts';

/** What the questions of a busy isolate read: twenty misspelt names with four or five chunks each. */
const CHUNKS = 100;
/** The length of a chunk of 800 people in a country of 10,000 elections. */
const CHUNK_LENGTH = 110_000;

describe('The cache of documents', () => {
  it('has room for the chunks of people that many different questions read', async () => {
    const texts = new Map<string, string>();
    for (let number = 0; number < CHUNKS; number++) {
      const text = JSON.stringify(String(number).padEnd(CHUNK_LENGTH, '.'));
      texts.set(peopleKey(await hashOf(text)), text);
    }
    let reads = 0;
    const kv = {
      get: async (key: string) => {
        reads++;
        return texts.get(key) ?? null;
      },
    } as unknown as KVNamespace;
    const readAll = async () => {
      const documents = documentsInKv(kv, releaseCacheOf(kv), true, Date.now() + 60_000);
      for (const key of texts.keys()) await documents.read({ key, share: TEXT_SHARE }, async () => null);
    };
    await readAll();
    expect(reads).toBe(CHUNKS);
    await readAll();
    expect(reads).toBe(CHUNKS);
  });
});
