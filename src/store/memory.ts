/** What a warm isolate remembers of a KV namespace between requests. */
import { faultText, log, newReference } from '../log.ts';
import { type Catalogue, releaseId } from '../release/catalogue.ts';
import { CATALOGUE } from '../release/keys.ts';
import { before } from './deadline.ts';
import { readCatalogue } from './kv.ts';
import { Kept } from './lru-cache.ts';

/** How long a catalogue serves before it is read again, behind a reply. */
const CATALOGUE_AGE_MS = 60_000;
/** After a failed read, how long none is tried, so that an outage does not cost each request the deadline. */
const RETRY_AFTER_MS = 5_000;
/** Documents are kept up to this length of text in all; as objects they take several times as much of 128 MB. */
const MOST_KEPT = 4_000_000;

/** A catalogue, with the name of its release. */
export interface Held {
  catalogue: Catalogue;
  release: string;
}

/** Documents never change under their hash; only the catalogue ages. */
export interface Memory {
  held: Held | null;
  readAt: number;
  failedAt: number;
  refreshing: boolean;
  kept: Kept;
}

const memories = new WeakMap<KVNamespace, Memory>();

export function memoryOf(kv: KVNamespace): Memory {
  const known = memories.get(kv);
  if (known) return known;
  const memory: Memory = { held: null, readAt: 0, failedAt: 0, refreshing: false, kept: new Kept(MOST_KEPT) };
  memories.set(kv, memory);
  return memory;
}

/**
 * The catalogue that serves now: the one remembered, which is read again behind the reply where it has aged, or the
 * one in KV; null where KV does not give one.
 */
export async function recall(
  memory: Memory,
  kv: KVNamespace,
  at: number,
  later: (work: Promise<unknown>) => void,
): Promise<Held | null> {
  if (isResting(memory)) return memory.held;
  if (!memory.held) await refresh(memory, kv, at);
  else if (!memory.refreshing && Date.now() - memory.readAt > CATALOGUE_AGE_MS) {
    memory.refreshing = true;
    later(refresh(memory, kv, at).finally(() => (memory.refreshing = false)));
  }
  return memory.held;
}

async function refresh(memory: Memory, kv: KVNamespace, at: number): Promise<void> {
  try {
    const catalogue = await before(at, CATALOGUE, readCatalogue(kv));
    memory.held = { catalogue, release: await releaseId(catalogue) };
    memory.readAt = Date.now();
  } catch (fault) {
    fell(memory, fault);
  }
}

/** Whether a read failed so lately that none is tried. */
export function isResting(memory: Memory): boolean {
  return Date.now() - memory.failedAt < RETRY_AFTER_MS;
}

/** Notes that a read failed; of reads that fail side by side the log has the first. */
export function fell(memory: Memory, fault: unknown): void {
  if (!isResting(memory)) log('kv fault', { reference: newReference(), fault: faultText(fault) });
  memory.failedAt = Date.now();
}
