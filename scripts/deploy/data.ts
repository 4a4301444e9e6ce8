import { type Plan, writesOf } from '../publish/plan.ts';
import { publication } from '../publish/publication.ts';
import type { Deployment } from './deployment.ts';
import { type Store, storeAt } from './kv.ts';
import { namespaceId } from './namespace.ts';
import type { Step } from './step.ts';

/** KV holds the release of the files in `data/`, the catalogue written last. */
export const data: Step = {
  name: 'Results published',
  would: 'write the documents and pictures that KV lacks, and the catalogue last',

  async done(deployment) {
    return writesOf((await planned(deployment)).plan) === 0;
  },

  async run(deployment) {
    const { plan, store } = await planned(deployment);
    deployment.say(`  ${writesOf(plan)} writes`);
    for (const batch of plan.batches) await store.put(batch);
  },
};

async function planned({ wrangler, release }: Deployment): Promise<{ plan: Plan; store: Store }> {
  const store = storeAt(await namespaceId(), wrangler);
  return { plan: await publication(await release(), store), store };
}
