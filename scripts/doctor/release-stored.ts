import { hashOf } from '../../src/release/keys.ts';
import { inBatches } from '../batches.ts';
import { cloudflareStore, type KvStore } from '../deploy/cloudflare-store.ts';
import { namespaceId } from '../deploy/namespace.ts';
import { keysNamedBy } from '../publish/published-release.ts';
import type { DoctorCheck } from './doctor-check.ts';

const FIX = 'npm run deploy';
const FIX_UNREADABLE = `${FIX}; if a key exists but its value is wrong, delete it first`;

/** Checks that KV has a catalogue, every document and picture that it names, and that each text matches its hash. */
export const releaseStored: DoctorCheck = {
  name: 'Catalogue in KV, and all it names',
  local: false,

  async run({ wrangler, published }) {
    const store = cloudflareStore(await namespaceId(), wrangler);
    const release = await published();
    if (!release) return { problem: 'KV has no catalogue', fix: FIX };
    if (!release.catalogue) return { problem: 'this version cannot read the catalogue in KV', fix: FIX };
    const [unread] = release.catalogue.councils.filter(({ hash }) => !release.shelves.has(hash));
    if (unread) return { problem: `the shelf of ${unread.name} cannot be read`, fix: FIX_UNREADABLE };
    const keys = await store.keys();
    const named = keysNamedBy(release.catalogue, release.shelves);
    const missing = named.filter((key) => !keys.has(key));
    const faulty = missing.length > 0 ? missing : await mismatched(named.filter(isText), store);
    if (faulty.length > 0) {
      return {
        problem: `${faulty.length} of the keys that it names cannot be read, such as ${faulty[0]}`,
        fix: FIX_UNREADABLE,
      };
    }
    const elections = [...release.shelves.values()].flatMap((shelf) => shelf.elections);
    const pictures = elections.flatMap((election) => Object.keys(election.pictures));
    return { ok: `${elections.length} elections and ${pictures.length} pictures` };
  },
};

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
