/** Measures the bot and other implementations side by side, each in its own workerd process. */
import { newSigner, type Signer } from '../playground/signer.ts';
import { ensureBuilt } from '../scripts/build.ts';
import { DATA } from '../scripts/bundle.ts';
import { installMissing } from '../scripts/install.mjs';
import { readDataset } from '../scripts/publish/dataset.ts';
import { counted } from '../src/render/numbers.ts';
import type { BenchOptions } from './bench-options.ts';
import { bundleOf } from './bundle.ts';
import { type BundledImplementation, ColdStartTimer } from './cold-starts.ts';
import { decide, wideGoals } from './decide.ts';
import { checkDifferentQuestions, differentQuestions } from './different-questions.ts';
import { startFakeDiscordApi } from './fake-discord-api.ts';
import { type BenchEnvironment, type ImplementationWorker, startImplementation } from './implementation-worker.ts';
import type { Implementation } from './implementations.ts';
import { FIRST_WAIT_MS, MachineLoad } from './machine-load.ts';
import type { Measurements } from './measurements.ts';
import { checkReplies } from './reply-check.ts';
import { benchReport } from './report/index.ts';
import { type BenchRun, refuseToWrite, runDoubts } from './run-doubts.ts';
import { inTemporaryFolder } from './temporary-folder.ts';
import { FULL_RUN, QUICK_RUN, RoundTimer } from './warm-rounds.ts';

const MORE_TIME = 'To measure for longer, run it again with --minutes 10.';

/**
 * Runs the benchmark.
 * @param log called with a line of progress
 * @throws Error if an implementation does not start or answers wrongly, or if the machine is too busy for a report that
 * is to be written
 */
export async function bench(options: BenchOptions, log: (line: string) => void): Promise<BenchRun> {
  const { implementations, throughMiniflare, quick, write, mostMs } = options;
  const latest = performance.now() + mostMs;
  const sizes = quick ? QUICK_RUN : FULL_RUN;
  const load = new MachineLoad();
  await load.measure(FIRST_WAIT_MS);
  if (write) refuseToWrite(runDoubts(load, [], MORE_TIME));
  await Promise.all([installPeers(implementations), ensureBuilt()]);
  const bundles = await Promise.all(
    implementations.map(async (implementation) => ({ implementation, bundle: await bundleOf(implementation) })),
  );
  const whole = bundles.filter(({ implementation }) => implementation.role !== 'partial bot');
  const gzip = new Map(bundles.map(({ implementation, bundle }) => [implementation.name, bundle.gzip]));
  const questions = differentQuestions(await readDataset(DATA));
  const [signer, discord] = await Promise.all([newSigner(), startFakeDiscordApi()]);
  const environment = { publicKey: signer.publicKey, discord, throughMiniflare };
  try {
    return await inTemporaryFolder((folder) =>
      whileRunning(bundles, environment, async (workers) => {
        const replies = await checkAll(workers, questions, signer);
        log(`${countedWorkers(workers)} answer correctly; warming up`);
        const warm = new RoundTimer(workers, signer, questions, sizes);
        const cold = new ColdStartTimer(whole, signer, environment, folder);
        const measured: Measurements = {
          implementations,
          rounds: warm.rounds,
          others: warm.others,
          coldStarts: cold.starts,
          gzip,
        };
        await warm.warmUp();
        for (let round = 1; round <= sizes.rounds; round++) {
          await load.measure();
          await warm.round();
          log(`round ${round} of ${sizes.rounds}`);
        }
        log(`${sizes.coldStarts} cold starts of each`);
        await cold.fillKv();
        for (let start = 0; start < sizes.coldStarts; start++) {
          await load.measure();
          await cold.startEach();
        }
        if (!quick) await decide(measured, { warm, cold, load }, () => performance.now() < latest, log);
        log('other questions');
        await load.measure();
        await warm.otherQuestions();
        const undecided = quick ? [] : wideGoals(measured).map(({ what }) => what);
        const conditions = {
          sizes,
          isQuick: quick,
          throughMiniflare,
          now: new Date(),
          load,
          different: { total: questions.length, replies },
        };
        return { report: benchReport(measured, conditions), doubts: runDoubts(load, undecided, MORE_TIME) };
      }),
    );
  } finally {
    await discord.stop();
  }
}

/** "9 implementations and 4 partial bots". */
function countedWorkers(workers: readonly ImplementationWorker[]): string {
  const partial = workers.filter(({ implementation }) => implementation.role === 'partial bot').length;
  const whole = counted(workers.length - partial, 'implementation');
  return partial === 0 ? whole : `${whole} and ${counted(partial, 'partial bot')}`;
}

/** Checks the replies of all. @returns the size of the bot's replies to the different questions, in characters */
async function checkAll(
  workers: readonly ImplementationWorker[],
  questions: readonly object[],
  signer: Signer,
): Promise<number | null> {
  for (const worker of workers) await checkReplies(worker, signer);
  const bot = workers.find(({ implementation }) => implementation.role === 'bot');
  return bot ? checkDifferentQuestions(bot, questions, signer) : null;
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
