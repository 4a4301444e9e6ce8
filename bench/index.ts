/** The bench: every candidate in a workerd of its own, held to the source, then measured side by side. */
import { newSigner } from '../playground/signer.ts';
import { ensureBuilt } from '../scripts/build.ts';
import { type Bundle, bundleOf } from './bundle.ts';
import { startCallbacks } from './callbacks.ts';
import type { Candidate } from './candidates.ts';
import { coldStarts } from './cold.ts';
import type { Wanted } from './command-line.ts';
import type { Findings } from './findings.ts';
import { installPeers } from './peers.ts';
import { FULL, QUICK } from './plan.ts';
import { reportOf } from './report/index.ts';
import { holdToSource } from './right.ts';
import { measure, warmUp } from './rounds.ts';
import { pairsOf } from './seed.ts';
import { type Running, type Surroundings, startCandidate } from './workerd.ts';

interface Bundled {
  candidate: Candidate;
  bundle: Bundle;
}

/**
 * Runs the bench.
 * @param say told how far it is
 * @returns the report
 * @throws Error where a candidate does not start, or answers wrongly; nothing is reported of the others then
 */
export async function bench(wanted: Wanted, say: (line: string) => void): Promise<string> {
  const { candidates, throughMiniflare } = wanted;
  const plan = wanted.quick ? QUICK : FULL;
  await Promise.all([installPeers(candidates), ensureBuilt()]);
  const bundles = await Promise.all(
    candidates.map(async (candidate) => ({ candidate, bundle: await bundleOf(candidate) })),
  );
  const [signer, callbacks] = await Promise.all([newSigner(), startCallbacks()]);
  const surroundings = { publicKey: signer.publicKey, callbacks, throughMiniflare };
  const warm = async (running: readonly Running[]) => {
    for (const one of running) await holdToSource(one, signer);
    say(`${running.length} candidates answer rightly; warming up`);
    await warmUp(running, signer, plan);
    return measure(running, signer, plan, (round) => say(`round ${round} of ${plan.rounds}`));
  };
  try {
    const measured = await whileRunning(bundles, surroundings, warm);
    const whole = bundles.filter(({ candidate }) => candidate.role !== 'part');
    say(`${plan.starts} fresh starts of each`);
    const starts = await coldStarts(whole, signer, surroundings, plan.starts);
    const gzip = new Map(bundles.map(({ candidate, bundle }) => [candidate.name, bundle.gzip]));
    const findings: Findings = { candidates, measured, starts, gzip };
    return reportOf(findings, { plan, throughMiniflare, now: new Date() });
  } finally {
    await callbacks.stop();
  }
}

/** Starts all, does something, and stops all that was started. */
async function whileRunning<Result>(
  bundles: readonly Bundled[],
  surroundings: Surroundings,
  work: (running: readonly Running[]) => Promise<Result>,
): Promise<Result> {
  const running: Running[] = [];
  try {
    // One after the other: a process is known by being the one that is new.
    for (const { candidate, bundle } of bundles) {
      const one = await startCandidate(candidate, bundle, surroundings);
      running.push(one);
      await one.put(await pairsOf(candidate.kv));
    }
    return await work(running);
  } finally {
    await Promise.all(running.map(({ stop }) => stop()));
  }
}
