import { hashOf } from '../../src/release/keys.ts';
import { inBatches } from '../batches.ts';
import type { KvStore } from '../deploy/cloudflare-store.ts';
import { keysNamedBy } from '../publish/published-release.ts';
import type { DoctorCheck } from './doctor-check.ts';

/** How many keys are named of those that are at fault. */
const MOST_NAMED = 5;

/** Checks that KV has a catalogue, every document and picture that it names, and that each text matches its hash. */
export const releaseStored: DoctorCheck = {
  name: 'Catalogue in KV, and all it names',
  local: true,

  async run({ kv, published }) {
    if (!kv) return { skipped: 'npm start has a KV of its own; add --local for KV on this machine (wrangler dev)' };
    const release = await published();
    if (!release) return { problem: 'KV has no catalogue', fix: kv.publish };
    if (!release.catalogue) return { problem: 'this version cannot read the catalogue in KV', fix: kv.publish };
    const store = await kv.store();
    const stored = await store.keys();
    const named = keysNamedBy(release.catalogue, release.shelves);
    const missing = named.filter((key) => !stored.has(key));
    const damaged = await mismatched(
      named.filter((key) => isText(key) && stored.has(key)),
      store,
    );
    if (damaged.length + missing.length > 0) {
      const faults = [...faultWords('damaged in KV', damaged), ...faultWords('missing from KV', missing)];
      return { problem: faults.join('; '), fix: damaged.length > 0 ? `${kv.publish} --rewrite` : kv.publish };
    }
    const elections = [...release.shelves.values()].flatMap((shelf) => shelf.elections);
    const pictures = elections.flatMap((election) => Object.keys(election.pictures));
    return { ok: `${elections.length} elections and ${pictures.length} pictures` };
  },
};

function faultWords(fault: string, keys: readonly string[]): string[] {
  const omitted = keys.length - MOST_NAMED;
  const names = [...keys.slice(0, MOST_NAMED), ...(omitted > 0 ? [`${omitted} more`] : [])];
  return keys.length > 0 ? [`${fault}: ${names.join(', ')}`] : [];
}

/** Pictures are checked against their hash when they are read through the Worker. */
function isText(key: string): boolean {
  return !key.startsWith('album@');
}

/** The keys whose text does not match the hash they end in. */
async function mismatched(named: readonly string[], store: KvStore): Promise<string[]> {
  const faulty: string[] = [];
  for (const keys of inBatches(named)) {
    const texts = await store.texts(keys);
    for (const key of keys) if (!key.endsWith(`@${await hashOf(texts.get(key) ?? '')}`)) faulty.push(key);
  }
  return faulty;
}
