import { hashOf } from '../../src/release/keys.ts';
import { cloudflareStore, type KvStore } from '../deploy/cloudflare-store.ts';
import { namespaceId } from '../deploy/namespace.ts';
import { keysNamedBy } from '../publish/published-release.ts';
import type { DoctorCheck } from './doctor-check.ts';

const MEND = 'npm run deploy';
/** As many as wrangler reads at once. */
const AT_ONCE = 100;

/** KV holds a catalogue that this Worker reads, and everything that it names, each text under its own hash. */
export const releaseStored: DoctorCheck = {
  name: 'Catalogue in KV, and all that it names',
  local: false,

  async look({ wrangler, shown }) {
    const store = cloudflareStore(await namespaceId(), wrangler);
    const held = await shown();
    if (!held) return { ill: 'KV holds no catalogue', mend: MEND };
    if (!held.catalogue) return { ill: 'the catalogue in KV is not one that this Worker reads', mend: MEND };
    const unread = held.catalogue.councils.filter(({ hash }) => !held.shelves.has(hash));
    if (unread.length > 0) {
      return {
        ill: `what it names of ${unread[0]?.name} cannot be read`,
        mend: `${MEND}; where a key is there but wrong, delete it first`,
      };
    }
    const keys = await store.keys();
    const named = keysNamedBy(held.catalogue, held.shelves);
    const missing = named.filter((key) => !keys.has(key));
    const faulty = missing.length > 0 ? missing : await falsified(named.filter(isText), store);
    if (faulty.length > 0) {
      return {
        ill: `${faulty.length} of what it names cannot be read, such as ${faulty[0]}`,
        mend: `${MEND}; where a key is there but wrong, delete it first`,
      };
    }
    const elections = [...held.shelves.values()].flatMap((shelf) => shelf.elections);
    const pictures = elections.flatMap((election) => Object.keys(election.pictures));
    return { well: `${elections.length} elections and ${pictures.length} pictures` };
  },
};

/** Pictures are held to their hash where a reader gets them. */
function isText(key: string): boolean {
  return !key.startsWith('album@');
}

/** The keys whose text is not what the hash at their end promises. */
async function falsified(named: readonly string[], store: KvStore): Promise<string[]> {
  const faulty: string[] = [];
  for (let from = 0; from < named.length; from += AT_ONCE) {
    const keys = named.slice(from, from + AT_ONCE);
    const texts = await store.texts(keys);
    for (const key of keys) if (!key.endsWith(`@${await hashOf(texts.get(key) ?? '')}`)) faulty.push(key);
  }
  return faulty;
}
