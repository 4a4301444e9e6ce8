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
   * @param share how much memory it takes, compared with other documents of its length
   * @throws StoreFault if KV fails and there is no bundled copy
   */
  read<Document>(key: string, fallback: () => Promise<Document | null>, share?: number): Promise<Document>;
}

/**
 * Reads from KV, through the isolate's cache.
 * @param isMarked whether their release is marked as checked by its publisher
 * @param deadline for all reads together, milliseconds since 1970
 */
export function documentsInKv(
  kv: KVNamespace,
  { documents, backOff }: ReleaseCache,
  isMarked: boolean,
  deadline: number,
): Documents {
  let fellBack = false;
  let failed = false;
  const inFlight = new Map<string, Promise<unknown>>();

  async function read(key: string, fallback: () => Promise<unknown>, share = 1): Promise<unknown> {
    const waiting = backOff.isWaiting();
    try {
      if (waiting) throw new StoreFault(key, 'KV failed a moment ago');
      const { document, length } = await withDeadline(deadline, key, readDocument(key, kv, isMarked));
      return documents.add(key, document, length * share);
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
    read<Document>(key: string, fallback: () => Promise<Document | null>, share?: number) {
      const known = documents.get(key) ?? inFlight.get(key);
      if (known !== undefined) return Promise.resolve(known as Document);
      const reading = read(key, fallback, share) as Promise<Document>;
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
    async read(key, fallback) {
      const document = await fallback();
      if (document === null) throw new StoreFault(key, 'the bundled copy does not have it');
      return document;
    },
  };
}
