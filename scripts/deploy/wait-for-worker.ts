import { setTimeout as wait } from 'node:timers/promises';
import type { DeployStep } from './deploy-step.ts';
import { workerOrigin } from './worker-origin.ts';

/** A first address can take a minute or two to be known everywhere. */
const PATIENCE_MS = 180_000;
const BETWEEN_MS = 2_000;

/** The Worker answers at its address, which Discord will look at next. */
export const waitForWorker: DeployStep = {
  name: 'Worker answers',
  would: 'wait until the Worker answers at its address',

  async done(deployment) {
    return isHealthy(await workerOrigin(deployment));
  },

  async run(deployment) {
    const origin = await workerOrigin(deployment);
    const until = Date.now() + PATIENCE_MS;
    deployment.say(`  waiting for ${origin}/health, which can take a minute for a new address`);
    while (!(await isHealthy(origin))) {
      if (Date.now() > until)
        throw new Error(`${origin}/health does not answer. Wait a little and run npm run deploy again.`);
      await wait(BETWEEN_MS);
    }
  },
};

async function isHealthy(origin: string): Promise<boolean> {
  try {
    const response = await fetch(`${origin}/health`, { signal: AbortSignal.timeout(10_000) });
    return response.ok && ((await response.json()) as { status: string }).status === 'ok';
  } catch {
    return false;
  }
}
