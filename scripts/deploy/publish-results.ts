import { type PublishPlan, writesOf } from '../publish/plan.ts';
import { planPublication } from '../publish/plan-publication.ts';
import { cloudflareStore, type KvStore } from './cloudflare-store.ts';
import type { DeployStep } from './deploy-step.ts';
import type { Deployment } from './deployment.ts';
import { namespaceId } from './namespace.ts';

/** Publishes the release of the files in `data/`, writing the catalogue last. */
export const publishResults: DeployStep = {
  name: 'Results published',
  would: 'write the documents and pictures missing from KV, and the catalogue last',

  async done(deployment) {
    return writesOf((await planned(deployment)).plan) === 0;
  },

  async run(deployment) {
    const { plan, store } = await planned(deployment);
    deployment.say(`  ${writesOf(plan)} writes`);
    for (const batch of plan.batches) await store.put(batch);
  },
};

async function planned({ wrangler, release }: Deployment): Promise<{ plan: PublishPlan; store: KvStore }> {
  const store = cloudflareStore(await namespaceId(), wrangler);
  return { plan: await planPublication(await release(), store), store };
}
