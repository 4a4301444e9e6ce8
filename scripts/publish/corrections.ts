import * as v from 'valibot';
import { type Pair, volumeKey } from '../../src/release/keys.ts';
import type { FactCorrection } from '../../src/release/published-changes.ts';
import type { ElectionEntry } from '../../src/release/shelf.ts';
import { Election } from '../../src/results/schema.ts';
import { inBatches } from '../batches.ts';
import type { KvStore } from '../deploy/cloudflare-store.ts';
import { factCorrections } from './fact-corrections.ts';
import { type WardCorrection, wardCorrections } from './ward-corrections.ts';

/** An election in both releases, with different facts. */
export interface Correction {
  election_id: string;
  name: string;
  /** The wards that differ, or null if one of the two documents cannot be read. */
  wards: WardCorrection[] | null;
  /** The facts about the whole election that differ; none if one of the documents cannot be read. */
  facts: FactCorrection[];
}

/** Where a version of an election is stored. */
type Place = Pick<ElectionEntry, 'council' | 'volume' | 'line'>;

/** An election whose hash differs between two releases. */
export interface RehashedElection {
  election_id: string;
  name: string;
  before: Place;
  after: Place;
}

const Document = v.pipe(v.string(), v.parseJson(), Election);

/**
 * Compares the two documents of each election.
 * @param documents those that need not be read from KV, by key
 */
export async function correctionsIn(
  rehashed: readonly RehashedElection[],
  documents: ReadonlyMap<string, Pair>,
  store: KvStore,
): Promise<Correction[]> {
  const keys = [...new Set(rehashed.flatMap(({ before, after }) => [keyOf(before), keyOf(after)]))];
  const read = new Map<string, string | null>();
  for (const key of keys) if (documents.has(key)) read.set(key, String(documents.get(key)?.value));
  const unread = keys.filter((key) => !read.has(key));
  for (const batch of inBatches(unread)) {
    for (const [key, text] of await store.texts(batch)) read.set(key, text);
  }
  const document = (at: Place) => v.safeParse(Document, read.get(keyOf(at))?.split('\n')[at.line]);
  return rehashed.map(({ election_id, name, before, after }) => {
    const [old, now] = [document(before), document(after)];
    if (!old.success || !now.success) return { election_id, name, wards: null, facts: [] };
    const [was, is] = [old.output, now.output];
    return { election_id, name, wards: wardCorrections(was, is), facts: factCorrections(was, is) };
  });
}

function keyOf({ council, volume }: Place): string {
  return volumeKey(council, volume);
}
