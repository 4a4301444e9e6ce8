import { progressOn } from '../import/console-report.ts';
import { type PublishPlan, writesOf } from '../publish/plan.ts';
import { publicationPlans } from '../publish/publication-plans.ts';
import { cloudflareStore, type KvStore } from './cloudflare-store.ts';
import type { DeployStep } from './deploy-step.ts';
import type { Deployment } from './deployment.ts';
import { namespaceId } from './namespace.ts';

/** Publishes the release of the files in `data/`, writing the catalogue last. */
export const publishResults: DeployStep = {
  name: 'Results published',
  would: 'write the documents and pictures missing from KV, and the catalogue last',

  async done(deployment) {
    return (await nextPlan(deployment)) === null;
  },

  async run(deployment) {
    const store = await storeOf(deployment);
    for (let plan = await nextPlan(deployment); plan; plan = await nextPlan(deployment)) {
      deployment.say(`  ${writesOf(plan)} writes`);
      for (const batch of plan.batches) await store.put(batch);
      if (deployment.publication) deployment.publication.next = null;
    }
  },
};

/** The next plan that writes anything, made once, because reading KV starts wrangler several times; null at the end. */
async function nextPlan(deployment: Deployment): Promise<PublishPlan | null> {
  deployment.publication ??= { plans: await plansOf(deployment), next: null };
  const { publication } = deployment;
  while (!publication.next) {
    const { value, done } = await publication.plans.next();
    if (done || !value) return null;
    if (writesOf(value) > 0) publication.next = value;
  }
  return publication.next;
}

async function plansOf(deployment: Deployment): Promise<AsyncGenerator<PublishPlan, void>> {
  return publicationPlans(await deployment.country(), await storeOf(deployment), {
    ...{ pictures: deployment.pictures, rewrite: false },
    filed: progressOn(process.stderr, 'Facts: '),
    drawn: progressOn(process.stderr, 'Pictures: '),
  });
}

async function storeOf({ wrangler }: Deployment): Promise<KvStore> {
  return cloudflareStore(await namespaceId(), wrangler);
}
