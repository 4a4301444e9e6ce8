import type * as v from 'valibot';
import { withDeadline } from './deadline.ts';
import { readDocument } from './kv.ts';
import type { ReleaseCache } from './release-cache.ts';
import { StoreFault } from './store-fault.ts';

/** Reads the documents of one release for one request. */
export interface Documents {
  /** Whether the bundled copy replaced any document because KV failed. */
  bundledCopy(): boolean;
  /** Whether KV has answered every read so far. */
  faultless(): boolean;
  /**
   * The document under a key that ends with its hash.
   * @param fallback the bundled copy of it, or null
   * @throws StoreFault if KV fails and there is no bundled copy
   */
  read<Schema extends v.GenericSchema>(
    key: string,
    schema: Schema,
    fallback: () => Promise<v.InferOutput<Schema> | null>,
  ): Promise<v.InferOutput<Schema>>;
}

/** Reads from KV, through the isolate's cache. @param deadline for all reads together, milliseconds since 1970 */
export function documentsInKv(kv: KVNamespace, { documents, backOff }: ReleaseCache, deadline: number): Documents {
  let fellBack = false;
  let failed = false;
  const inFlight = new Map<string, Promise<unknown>>();

  async function read<Schema extends v.GenericSchema>(
    key: string,
    schema: Schema,
    fallback: () => Promise<v.InferOutput<Schema> | null>,
  ): Promise<v.InferOutput<Schema>> {
    const waiting = backOff.isWaiting();
    try {
      if (waiting) throw new StoreFault(key, 'KV failed a moment ago');
      const { document, length } = await withDeadline(deadline, key, readDocument(key, schema, kv));
      return documents.add(key, document, length);
    } catch (fault) {
      failed = true;
      if (!waiting) backOff.fail(fault);
      const document = await fallback();
      if (document === null) throw fault;
      fellBack = true;
      return document;
    }
  }

  return {
    bundledCopy: () => fellBack,
    faultless: () => !failed,
    read(key, schema, fallback) {
      const known = documents.get(key) ?? inFlight.get(key);
      if (known !== undefined) return Promise.resolve(known);
      const reading = read(key, schema, fallback);
      inFlight.set(key, reading);
      return reading;
    },
  };
}

/** Reads from the bundled copy alone. */
export function documentsInBundle(): Documents {
  return {
    bundledCopy: () => true,
    faultless: () => false,
    async read(key, _schema, fallback) {
      const document = await fallback();
      if (document === null) throw new StoreFault(key, 'the bundled copy does not have it');
      return document;
    },
  };
}
