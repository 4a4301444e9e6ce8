/** Measures the bot and other implementations side by side, each in its own workerd process. */
import { newSigner } from '../playground/signer.ts';
import { ensureBuilt } from '../scripts/build.ts';
import { installMissing } from '../scripts/install.mjs';
import type { BenchOptions } from './bench-options.ts';
import { type Bundle, bundleOf } from './bundle.ts';
import { measureColdStarts } from './cold-starts.ts';
import { startFakeDiscordApi } from './fake-discord-api.ts';
import { type BenchEnvironment, type ImplementationWorker, startImplementation } from './implementation-worker.ts';
import type { Implementation } from './implementations.ts';
import { checkReplies } from './reply-check.ts';
import { benchReport } from './report/index.ts';
import { FULL_RUN, measureRounds, QUICK_RUN, warmUp } from './warm-rounds.ts';

interface BundledImplementation {
  implementation: Implementation;
  bundle: Bundle;
}

/**
 * Runs the benchmark.
 * @param log called with a line of progress
 * @returns the report, in Markdown
 * @throws Error if an implementation does not start or answers wrongly; then there is no report
 */
export async function bench(options: BenchOptions, log: (line: string) => void): Promise<string> {
  const { implementations, throughMiniflare } = options;
  const sizes = options.quick ? QUICK_RUN : FULL_RUN;
  await Promise.all([installPeers(implementations), ensureBuilt()]);
  const bundles = await Promise.all(
    implementations.map(async (implementation) => ({ implementation, bundle: await bundleOf(implementation) })),
  );
  const [signer, discord] = await Promise.all([newSigner(), startFakeDiscordApi()]);
  const environment = { publicKey: signer.publicKey, discord, throughMiniflare };
  try {
    const rounds = await whileRunning(bundles, environment, async (workers) => {
      for (const worker of workers) await checkReplies(worker, signer);
      log(`${workers.length} implementations answer correctly; warming up`);
      await warmUp(workers, signer, sizes);
      return measureRounds(workers, signer, sizes, (round) => log(`round ${round} of ${sizes.rounds}`));
    });
    const whole = bundles.filter(({ implementation }) => implementation.role !== 'partial bot');
    log(`${sizes.coldStarts} cold starts of each`);
    const coldStarts = await measureColdStarts(whole, signer, environment, sizes.coldStarts);
    const gzip = new Map(bundles.map(({ implementation, bundle }) => [implementation.name, bundle.gzip]));
    return benchReport({ implementations, rounds, coldStarts, gzip }, { sizes, throughMiniflare, now: new Date() });
  } finally {
    await discord.stop();
  }
}

/** Installs the peers' libraries into bench/node_modules if they are needed. @throws Error if that fails */
async function installPeers(implementations: readonly Implementation[]): Promise<void> {
  if (implementations.some(({ role }) => role === 'peer')) await installMissing(import.meta.dirname, process.execPath);
}

/** Starts all implementations, measures them, and stops them. */
async function whileRunning<Result>(
  bundles: readonly BundledImplementation[],
  environment: BenchEnvironment,
  measure: (workers: readonly ImplementationWorker[]) => Promise<Result>,
): Promise<Result> {
  const workers: ImplementationWorker[] = [];
  try {
    for (const { implementation, bundle } of bundles) {
      const worker = await startImplementation(implementation, bundle, environment);
      workers.push(worker);
      await worker.fillKv();
    }
    return await measure(workers);
  } finally {
    await Promise.all(workers.map(({ stop }) => stop()));
  }
}
