import type * as v from 'valibot';
import { before } from './deadline.ts';
import { readDocument, StoreFault } from './kv.ts';
import { fell, isResting, type Memory } from './memory.ts';

/** How one request reads the documents of its release. */
export interface Reads {
  /** Whether any of them came from the bundle because KV could not give it. */
  bundledCopy(): boolean;
  /**
   * The document under a key that ends with its hash.
   * @param instead what the bundle has in its place, or null
   * @throws StoreFault where KV fails to give it and there is nothing in its place
   */
  document<Schema extends v.GenericSchema>(
    key: string,
    schema: Schema,
    instead: () => Promise<v.InferOutput<Schema> | null>,
  ): Promise<v.InferOutput<Schema>>;
}

/** From KV, but for what the isolate keeps. @param at the moment after which nobody waits any longer */
export function readsOfKv(kv: KVNamespace, memory: Memory, at: number): Reads {
  let fellBack = false;
  const under = new Map<string, Promise<unknown>>();

  async function read<Schema extends v.GenericSchema>(
    key: string,
    schema: Schema,
    instead: () => Promise<v.InferOutput<Schema> | null>,
  ): Promise<v.InferOutput<Schema>> {
    const resting = isResting(memory);
    try {
      if (resting) throw new StoreFault(key, 'KV failed a moment ago');
      const { document, length } = await before(at, key, readDocument(key, schema, kv));
      return memory.kept.add(key, document, length);
    } catch (fault) {
      if (!resting) fell(memory, fault);
      const document = await instead();
      if (document === null) throw fault;
      fellBack = true;
      return document;
    }
  }

  return {
    bundledCopy: () => fellBack,
    document(key, schema, instead) {
      const known = memory.kept.get(key) ?? under.get(key);
      if (known !== undefined) return Promise.resolve(known);
      const reading = read(key, schema, instead);
      under.set(key, reading);
      return reading;
    },
  };
}

/** From the bundle alone. */
export function readsOfBundle(): Reads {
  return {
    bundledCopy: () => true,
    async document(key, _schema, instead) {
      const document = await instead();
      if (document === null) throw new Error(`the bundle has nothing for "${key}"`);
      return document;
    },
  };
}
