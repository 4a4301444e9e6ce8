import { faultText, log, newReference } from '../log.ts';
import type { Council, Election, Party } from '../results/schema.ts';
import { bundledCatalogue, bundledElection, isDocument } from './bundled.ts';
import type { Catalogue, CatalogueEntry, PictureEntry } from './catalogue.ts';
import { before, READ_DEADLINE_MS } from './deadline.ts';
import { CATALOGUE, electionKey, hashOf } from './keys.ts';
import { readCatalogue, readElection } from './kv.ts';

/** How long a catalogue serves before it is read again, behind a reply. */
const CATALOGUE_AGE_MS = 60_000;
/** After a failed read, how long none is tried, so that an outage does not cost each request the deadline. */
const RETRY_AFTER_MS = 5_000;

/** What a command reads: one release, wherever it came from. */
export interface Archive {
  /** The hash of the catalogue in use. */
  release: string;
  elections: readonly CatalogueEntry[];
  councils: readonly Council[];
  parties: readonly Party[];
  /** Whether the bundled copy has answered because KV could not; readers are told so. */
  bundledCopy(): boolean;
  /**
   * One election's recorded facts, or null where the release holds none of that id.
   * @throws StoreFault where KV fails to give it and no bundled copy exists.
   */
  election(electionId: string): Promise<Election | null>;
  /** The pictures of an election by name; none where the bundled copy answers, since they were drawn from another. */
  pictures(electionId: string): Readonly<Record<string, PictureEntry>>;
}

interface Held {
  catalogue: Catalogue;
  release: string;
}

/** What a warm isolate keeps. Documents never change under their hash; only the catalogue ages. */
interface Memory {
  held: Held | null;
  readAt: number;
  failedAt: number;
  refreshing: boolean;
  documents: Map<string, Election>;
}

const memories = new WeakMap<KVNamespace, Memory>();

function memoryOf(kv: KVNamespace): Memory {
  const known = memories.get(kv);
  if (known) return known;
  const memory: Memory = { held: null, readAt: 0, failedAt: 0, refreshing: false, documents: new Map() };
  memories.set(kv, memory);
  return memory;
}

/**
 * Opens the release in KV, or the bundled one where KV is empty, slow, failing or corrupt. A warm isolate reads
 * nothing; an aged catalogue still serves and is read again behind the reply.
 * @param later keeps work going once the reply is sent (`waitUntil`)
 */
export async function openArchive(kv: KVNamespace, later: (work: Promise<unknown>) => void): Promise<Archive> {
  const memory = memoryOf(kv);
  const started = Date.now();
  const at = started + READ_DEADLINE_MS;
  const resting = isResting(memory);
  if (!memory.held && !resting) await refresh(kv, memory, at);
  else if (memory.held && !resting && !memory.refreshing && started - memory.readAt > CATALOGUE_AGE_MS) {
    memory.refreshing = true;
    later(refresh(kv, memory, at).finally(() => (memory.refreshing = false)));
  }
  return memory.held ? fromKv(kv, memory, memory.held, at) : fromBundle();
}

async function refresh(kv: KVNamespace, memory: Memory, at: number): Promise<void> {
  try {
    memory.held = await before(at, CATALOGUE, readCatalogue(kv));
    memory.readAt = Date.now();
  } catch (fault) {
    fell(memory, fault);
  }
}

/** Whether a read failed so lately that none is tried. */
function isResting(memory: Memory): boolean {
  return Date.now() - memory.failedAt < RETRY_AFTER_MS;
}

function fell(memory: Memory, fault: unknown): void {
  memory.failedAt = Date.now();
  log('kv fault', { reference: newReference(), fault: faultText(fault) });
}

function fromKv(kv: KVNamespace, memory: Memory, { catalogue, release }: Held, at: number): Archive {
  let fellBack = false;
  const fallBack = (election: Election) => {
    fellBack = true;
    return election;
  };
  const entryOf = (electionId: string) => catalogue.elections.find(({ election_id }) => election_id === electionId);
  return {
    release,
    elections: catalogue.elections,
    councils: catalogue.councils,
    parties: catalogue.parties,
    bundledCopy: () => fellBack,
    pictures: (electionId) => (fellBack ? {} : (entryOf(electionId)?.pictures ?? {})),
    async election(electionId) {
      const entry = entryOf(electionId);
      if (!entry) return null;
      const kept = memory.documents.get(entry.hash);
      if (kept) return kept;
      const compiledIn = bundledElection(electionId);
      if (compiledIn && (await isDocument(compiledIn, entry.hash))) {
        memory.documents.set(entry.hash, compiledIn);
        return compiledIn;
      }
      if (isResting(memory) && compiledIn) return fallBack(compiledIn);
      try {
        const election = await before(
          at,
          electionKey(electionId, entry.hash),
          readElection(electionId, entry.hash, kv),
        );
        memory.documents.set(entry.hash, election);
        return election;
      } catch (fault) {
        fell(memory, fault);
        if (!compiledIn) throw fault;
        return fallBack(compiledIn);
      }
    },
  };
}

async function fromBundle(): Promise<Archive> {
  const catalogue = await bundledCatalogue();
  return {
    release: await hashOf(JSON.stringify(catalogue)),
    elections: catalogue.elections,
    councils: catalogue.councils,
    parties: catalogue.parties,
    bundledCopy: () => true,
    pictures: () => ({}),
    election: async (electionId) => bundledElection(electionId),
  };
}
