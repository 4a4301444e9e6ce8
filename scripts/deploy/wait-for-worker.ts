import { setTimeout as wait } from 'node:timers/promises';
import type { DeployStep } from './deploy-step.ts';
import { workerOrigin } from './worker-origin.ts';

/** A new workers.dev address can take a minute or two to work. */
const TIMEOUT_MS = 180_000;
const POLL_EVERY_MS = 2_000;

/** Waits for the Worker, because Discord rejects an endpoint that does not answer. */
export const waitForWorker: DeployStep = {
  name: 'Worker answers',
  would: 'wait until the Worker answers at its address',

  async done(deployment) {
    return isHealthy(await workerOrigin(deployment));
  },

  async run(deployment) {
    const origin = await workerOrigin(deployment);
    const deadline = Date.now() + TIMEOUT_MS;
    deployment.say(`  waiting for ${origin}/health: a new address can take a minute`);
    while (!(await isHealthy(origin))) {
      if (Date.now() > deadline)
        throw new Error(`${origin}/health does not answer. Wait a few minutes and run npm run deploy again.`);
      await wait(POLL_EVERY_MS);
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
