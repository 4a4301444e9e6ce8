import { withDeadline } from './deadline.ts';
import { parseDocument, readText } from './kv.ts';
import type { ReleaseCache } from './release-cache.ts';
import { StoreFault } from './store-fault.ts';

/** Reads the documents of one release for one request. */
export interface Documents {
  /** Whether the bundled copy replaced any document because KV failed. */
  bundledCopy(): boolean;
  /** Whether KV has answered every read so far. */
  faultless(): boolean;
  /**
   * The document at a place.
   * @param fallback the bundled copy of it, or null
   * @throws StoreFault if KV fails and there is no bundled copy
   */
  read<Document>(at: DocumentAt, fallback: () => Promise<Document | null>): Promise<Document>;
}

/** Where a document is. */
export interface DocumentAt {
  /** Ends with the hash of the text under it. */
  key: string;
  /** Which line of the text it is, from 0; without it, it is the whole text. */
  line?: number;
  /** How much memory it takes, compared with other documents of its length. */
  share?: number;
}

/** Text takes less memory than the document that is parsed from it. */
export const TEXT_SHARE = 0.4;

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

  /** From the cache; else worked out, once in this request. */
  function once<T>(name: string, find: () => Promise<T>): Promise<T> {
    const known = documents.get(name) ?? inFlight.get(name);
    if (known !== undefined) return Promise.resolve(known as T);
    const finding = find();
    inFlight.set(name, finding);
    return finding;
  }

  async function read(
    { key, line, share = 1 }: DocumentAt,
    name: string,
    fallback: () => Promise<unknown>,
  ): Promise<unknown> {
    const waiting = backOff.isWaiting();
    try {
      if (waiting) throw new StoreFault(key, 'KV failed a moment ago');
      const reading = line === undefined ? readText(key, kv) : lineOf(key, line);
      const text = await withDeadline(deadline, key, reading);
      return documents.add(name, await parseDocument(key, text, isMarked), text.length * share);
    } catch (fault) {
      failed = true;
      if (!waiting) backOff.fail(fault);
      const document = await fallback();
      if (document === null) throw fault;
      fellBack = true;
      return document;
    }
  }

  async function lineOf(key: string, line: number): Promise<string> {
    const lines = await once(key, async () => {
      const text = await readText(key, kv);
      return documents.add(key, text.split('\n'), text.length * TEXT_SHARE) as string[];
    });
    return lines[line] ?? '';
  }

  return {
    bundledCopy: () => fellBack,
    faultless: () => !failed,
    read<Document>(at: DocumentAt, fallback: () => Promise<Document | null>) {
      const name = at.line === undefined ? at.key : `${at.key}#${at.line}`;
      return once(name, () => read(at, name, fallback) as Promise<Document>);
    },
  };
}

/** Reads from the bundled copy alone. */
export function documentsInBundle(): Documents {
  return {
    bundledCopy: () => true,
    faultless: () => false,
    async read({ key }, fallback) {
      const document = await fallback();
      if (document === null) throw new StoreFault(key, 'the bundled copy does not have it');
      return document;
    },
  };
}
