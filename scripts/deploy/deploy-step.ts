import type { Deployment } from './deployment.ts';

/** One thing that must be so for the bot to be live. Whether it is so is asked of whoever knows, never remembered. */
export interface DeployStep {
  name: string;
  /** What running it does, to follow "would". */
  would: string;
  /** Whether it is so already; reads only. May fail where an earlier step has not run. */
  done(deployment: Deployment): Promise<boolean>;
  /** Makes it so. Running it again after it was stopped half way does no harm. */
  run(deployment: Deployment): Promise<void>;
}

/** Whether a step is needed cannot be told before another has run. */
export class NotKnown extends Error {}

/** Runs what is not so already, in order; in a dry run, only says what would be run. */
export async function runDeploySteps(steps: readonly DeployStep[], deployment: Deployment): Promise<void> {
  const { dryRun, say } = deployment;
  let pending = false;
  for (const step of steps) {
    const { name, would } = step;
    const done = await step.done(deployment).catch((fault) => {
      // What needs an earlier step cannot be asked before that has run, and in a dry run it has not.
      if (dryRun && pending) return false;
      throw fault;
    });
    if (done) say(`✓ ${name}: already so`);
    else if (dryRun) say(`○ ${name}: would ${would}`);
    else {
      say(`… ${name}`);
      await step.run(deployment);
      say(`✓ ${name}: done`);
    }
    pending ||= !done;
  }
}
