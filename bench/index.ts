/** Measures the bot and other candidates side by side, each in its own workerd process. */
import { newSigner } from '../playground/signer.ts';
import { ensureBuilt } from '../scripts/build.ts';
import { installMissing } from '../scripts/install.mjs';
import { type Bundle, bundleOf } from './bundle.ts';
import { type BenchEnvironment, type CandidateWorker, startCandidate } from './candidate-worker.ts';
import type { Candidate } from './candidates.ts';
import { measureColdStarts } from './cold-starts.ts';
import type { BenchOptions } from './command-line.ts';
import { startFakeDiscordApi } from './fake-discord-api.ts';
import { checkReplies } from './reply-check.ts';
import { benchReport } from './report/index.ts';
import { FULL_RUN, measureRounds, QUICK_RUN, warmUp } from './warm-rounds.ts';

interface BundledCandidate {
  candidate: Candidate;
  bundle: Bundle;
}

/**
 * Runs the benchmark.
 * @param log called with a line of progress
 * @returns the report, in Markdown
 * @throws Error if a candidate does not start or answers wrongly; then there is no report
 */
export async function bench(options: BenchOptions, log: (line: string) => void): Promise<string> {
  const { candidates, throughMiniflare } = options;
  const sizes = options.quick ? QUICK_RUN : FULL_RUN;
  await Promise.all([installPeers(candidates), ensureBuilt()]);
  const bundles = await Promise.all(
    candidates.map(async (candidate) => ({ candidate, bundle: await bundleOf(candidate) })),
  );
  const [signer, discord] = await Promise.all([newSigner(), startFakeDiscordApi()]);
  const environment = { publicKey: signer.publicKey, discord, throughMiniflare };
  try {
    const rounds = await whileRunning(bundles, environment, async (workers) => {
      for (const worker of workers) await checkReplies(worker, signer);
      log(`${workers.length} candidates answer correctly; warming up`);
      await warmUp(workers, signer, sizes);
      return measureRounds(workers, signer, sizes, (round) => log(`round ${round} of ${sizes.rounds}`));
    });
    const whole = bundles.filter(({ candidate }) => candidate.role !== 'partial bot');
    log(`${sizes.coldStarts} cold starts of each`);
    const coldStarts = await measureColdStarts(whole, signer, environment, sizes.coldStarts);
    const gzip = new Map(bundles.map(({ candidate, bundle }) => [candidate.name, bundle.gzip]));
    return benchReport({ candidates, rounds, coldStarts, gzip }, { sizes, throughMiniflare, now: new Date() });
  } finally {
    await discord.stop();
  }
}

/** Installs the peers' libraries into bench/node_modules if they are needed. @throws Error if that fails */
async function installPeers(candidates: readonly Candidate[]): Promise<void> {
  if (candidates.some(({ role }) => role === 'peer')) await installMissing(import.meta.dirname, process.execPath);
}

/** Starts all candidates, measures them, and stops them. */
async function whileRunning<Result>(
  bundles: readonly BundledCandidate[],
  environment: BenchEnvironment,
  measure: (workers: readonly CandidateWorker[]) => Promise<Result>,
): Promise<Result> {
  const workers: CandidateWorker[] = [];
  try {
    for (const { candidate, bundle } of bundles) {
      const worker = await startCandidate(candidate, bundle, environment);
      workers.push(worker);
      await worker.fillKv();
    }
    return await measure(workers);
  } finally {
    await Promise.all(workers.map(({ stop }) => stop()));
  }
}
