import type { Deployment } from './deployment.ts';

/** One step towards a live bot. It asks Discord or Cloudflare whether it is done, and stores no state of its own. */
export interface DeployStep {
  name: string;
  /** What the step does, worded to follow "would". */
  would: string;
  /** Whether the step is already done. It only reads, and can throw if an earlier step has not run. */
  done(deployment: Deployment): Promise<boolean>;
  /** Does the step. It is safe to run again after an interruption. */
  run(deployment: Deployment): Promise<void>;
}

/** Runs the steps that are not done yet, in order. A dry run only prints what would happen. */
export async function runDeploySteps(steps: readonly DeployStep[], deployment: Deployment): Promise<void> {
  const { dryRun, say } = deployment;
  let pending = false;
  for (const step of steps) {
    const { name, would } = step;
    const done = await step.done(deployment).catch((cause) => {
      // A dry run cannot check a step that depends on one it has only printed.
      if (dryRun && pending) return false;
      throw cause;
    });
    if (done) say(`✓ ${name}: already done`);
    else if (dryRun) say(`○ ${name}: would ${would}`);
    else {
      say(`… ${name}`);
      await step.run(deployment);
      say(`✓ ${name}: done`);
    }
    pending ||= !done;
  }
}
