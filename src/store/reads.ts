import type * as v from 'valibot';
import { before } from './deadline.ts';
import { readDocument } from './kv.ts';
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
  return {
    bundledCopy: () => fellBack,
    async document(key, schema, instead) {
      const kept = memory.kept.get(key);
      if (kept !== undefined) return kept as v.InferOutput<typeof schema>;
      const fallBack = async () => {
        const document = await instead();
        if (document !== null) fellBack = true;
        return document;
      };
      const atOnce = isResting(memory) ? await fallBack() : null;
      if (atOnce !== null) return atOnce;
      try {
        const { document, length } = await before(at, key, readDocument(key, schema, kv));
        memory.kept.add(key, document, length);
        return document;
      } catch (fault) {
        fell(memory, fault);
        const document = await fallBack();
        if (document === null) throw fault;
        return document;
      }
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
