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
    return writesOf(await planned(deployment)) === 0;
  },

  async run(deployment) {
    const plan = await planned(deployment);
    const store = await storeOf(deployment);
    deployment.say(`  ${writesOf(plan)} writes`);
    for (const batch of plan.batches) await store.put(batch);
  },
};

/** The plan of this deployment, made once, because reading KV starts wrangler several times. */
async function planned(deployment: Deployment): Promise<PublishPlan> {
  deployment.publication ??= await planPublication(await deployment.release(), await storeOf(deployment));
  return deployment.publication;
}

async function storeOf({ wrangler }: Deployment): Promise<KvStore> {
  return cloudflareStore(await namespaceId(), wrangler);
}
