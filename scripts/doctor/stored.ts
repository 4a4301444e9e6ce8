import * as v from 'valibot';
import { Catalogue } from '../../src/store/catalogue.ts';
import { CATALOGUE, chartKey, electionKey, hashOf } from '../../src/store/keys.ts';
import { type Store, storeAt } from '../deploy/kv.ts';
import { namespaceId } from '../deploy/namespace.ts';
import type { Check } from './check.ts';

const MEND = 'npm run deploy';
/** As many as wrangler reads at once. */
const AT_ONCE = 100;

/** KV holds a catalogue that this Worker reads, and everything that it names, each election under its own hash. */
export const stored: Check = {
  name: 'Catalogue in KV, and all that it names',
  local: false,

  async look({ wrangler }) {
    const store = storeAt(await namespaceId(), wrangler);
    const keys = await store.keys();
    const text = keys.has(CATALOGUE) ? await store.get(CATALOGUE) : null;
    if (text === null) return { ill: 'KV holds no catalogue', mend: MEND };
    const read = v.safeParse(v.pipe(v.string(), v.parseJson(), Catalogue), text);
    if (!read.success) return { ill: 'the catalogue in KV is not one that this Worker reads', mend: MEND };
    const { elections } = read.output;
    const documents = elections.map(({ election_id, hash }) => ({ key: electionKey(election_id, hash), hash }));
    const charts = elections.flatMap(({ pictures }) => Object.values(pictures).map(({ hash }) => chartKey(hash)));
    const missing = [...documents.map(({ key }) => key), ...charts].filter((key) => !keys.has(key));
    const faulty = missing.length > 0 ? missing : await falsified(documents, store);
    if (faulty.length > 0) {
      return {
        ill: `${faulty.length} of what it names cannot be read, such as ${faulty[0]}`,
        mend: `${MEND}; where a key is there but wrong, delete it first`,
      };
    }
    return { well: `${documents.length} elections and ${charts.length} pictures` };
  },
};

/** The keys whose text is not what its hash promises. */
async function falsified(documents: readonly { key: string; hash: string }[], store: Store): Promise<string[]> {
  const faulty: string[] = [];
  for (let from = 0; from < documents.length; from += AT_ONCE) {
    const some = documents.slice(from, from + AT_ONCE);
    const texts = await store.texts(some.map(({ key }) => key));
    for (const { key, hash } of some) if ((await hashOf(texts.get(key) ?? '')) !== hash) faulty.push(key);
  }
  return faulty;
}
