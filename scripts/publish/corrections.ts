import * as v from 'valibot';
import { electionKey } from '../../src/release/keys.ts';
import { Election } from '../../src/results/schema.ts';
import type { KvStore } from '../deploy/cloudflare-store.ts';
import { type WardCorrection, wardCorrections } from './ward-corrections.ts';

/** As many keys as are read at once. */
const AT_ONCE = 100;

/** An election that both releases have, with different facts. */
export interface Correction {
  election_id: string;
  name: string;
  /** Null where one of the two documents cannot be read. */
  wards: WardCorrection[] | null;
}

/** The hash of an election before and after. */
export interface RehashedElection {
  election_id: string;
  name: string;
  before: string;
  after: string;
}

const Document = v.pipe(v.string(), v.parseJson(), Election);

/**
 * What was corrected in each election, by its two documents.
 * @param texts documents at hand by key; others are read from KV
 */
export async function correctionsIn(
  rehashed: readonly RehashedElection[],
  texts: ReadonlyMap<string, string>,
  store: KvStore,
): Promise<Correction[]> {
  const keys = rehashed.flatMap(({ election_id, before, after }) => [
    electionKey(election_id, before),
    electionKey(election_id, after),
  ]);
  const read = new Map<string, string | null>(texts);
  const unread = keys.filter((key) => !read.has(key));
  for (let from = 0; from < unread.length; from += AT_ONCE) {
    for (const [key, text] of await store.texts(unread.slice(from, from + AT_ONCE))) read.set(key, text);
  }
  const document = (id: string, hash: string) => v.safeParse(Document, read.get(electionKey(id, hash)) ?? '');
  return rehashed.map(({ election_id, name, before, after }) => {
    const [old, now] = [document(election_id, before), document(election_id, after)];
    return { election_id, name, wards: old.success && now.success ? wardCorrections(old.output, now.output) : null };
  });
}
