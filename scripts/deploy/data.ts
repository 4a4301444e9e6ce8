import { CATALOGUE, PREVIOUS_CATALOGUE } from '../../src/store/keys.ts';
import type { Deployment } from './deployment.ts';
import { storeAt } from './kv.ts';
import { namespaceId } from './namespace.ts';
import type { Step } from './step.ts';

/** KV holds the release of this checkout, the catalogue written last. */
export const data: Step = {
  name: 'Results published',
  would: 'write the documents and pictures that KV lacks, and the catalogue last',

  async done(deployment) {
    const { missing, current, catalogue } = await compared(deployment);
    return missing.length === 0 && current === catalogue.value;
  },

  async run(deployment) {
    const { missing, current, catalogue, store } = await compared(deployment);
    deployment.say(`  ${missing.length} documents and pictures to write`);
    await store.put(missing);
    // What was current is kept, so that going back is writing one document.
    const kept = current === null || current === catalogue.value ? [] : [{ key: PREVIOUS_CATALOGUE, value: current }];
    await store.put([...kept, catalogue]);
  },
};

/** What the release has and KV lacks. A document never changes under its key, so that its name is enough. */
async function compared({ wrangler, release }: Deployment) {
  const store = storeAt(await namespaceId(), wrangler);
  const pairs = await release();
  const catalogue = pairs.at(-1);
  if (catalogue?.key !== CATALOGUE) throw new Error('The release does not end with its catalogue.');
  const keys = await store.keys();
  const current = keys.has(CATALOGUE) ? await store.get(CATALOGUE) : null;
  return { store, catalogue, current, missing: pairs.slice(0, -1).filter(({ key }) => !keys.has(key)) };
}
