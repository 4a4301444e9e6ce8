/** Measures the bot and other implementations side by side, each in its own workerd process. */
import { newSigner, type Signer } from '../playground/signer.ts';
import { ensureBuilt } from '../scripts/build.ts';
import { installMissing } from '../scripts/install.mjs';
import { homeDataset } from '../scripts/publish/dataset.ts';
import { counted } from '../src/render/numbers.ts';
import type { BenchOptions } from './bench-options.ts';
import { bundleOf } from './bundle.ts';
import { type BundledImplementation, ColdStartTimer } from './cold-starts.ts';
import { decide, wideGoals } from './decide.ts';
import { checkDifferentQuestions, differentQuestions } from './different-questions.ts';
import { startFakeDiscordApi } from './fake-discord-api.ts';
import { type BenchEnvironment, type ImplementationWorker, startImplementation } from './implementation-worker.ts';
import { BOT, type Implementation, LOWER_LIMIT } from './implementations.ts';
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
  const { implementations, quick, write, mostMs } = options;
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
  const questions = differentQuestions(await homeDataset());
  const [signer, discord] = await Promise.all([newSigner(), startFakeDiscordApi()]);
  const environment = { publicKey: signer.publicKey, discord };
  try {
    const timer = new RoundTimer(signer, questions, sizes);
    const run = (names?: ReadonlySet<string>) =>
      whileRunning(named(bundles, names), environment, async (workers) => {
        await timer.warmUp(workers);
        for (let round = 0; round < sizes.rounds; round++) {
          await load.measure();
          await timer.round(workers);
        }
      });
    const replies = await whileRunning(bundles, environment, (workers) => checkAll(workers, questions, signer));
    log(`${countedAmong(implementations)} answer correctly`);
    for (let started = 1; started <= sizes.runs; started++) {
      log(`run ${started} of ${sizes.runs}, of ${sizes.rounds} rounds`);
      await run();
    }
    const measured = await inTemporaryFolder(async (folder) => {
      const cold = new ColdStartTimer(whole, signer, environment, folder);
      const { rounds, others } = timer;
      const soFar: Measurements = { implementations, rounds, others, coldStarts: cold.starts, gzip };
      log(`${sizes.coldStarts} cold starts of each`);
      await cold.fillKv();
      for (let start = 0; start < sizes.coldStarts; start++) {
        await load.measure();
        await cold.startEach();
      }
      if (!quick) await decide(soFar, { run, cold, load }, () => performance.now() < latest, log);
      return soFar;
    });
    log('other questions');
    await whileRunning(named(bundles, new Set([LOWER_LIMIT.name, BOT.name])), environment, async (workers) => {
      const [limit, bot] = workers;
      if (limit && bot) await timer.otherQuestions(limit, bot);
    });
    const undecided = quick ? [] : wideGoals(measured).map(({ what }) => what);
    const conditions = {
      sizes,
      isQuick: quick,
      now: new Date(),
      load,
      different: { total: questions.length, replies },
    };
    return { report: benchReport(measured, conditions), doubts: runDoubts(load, undecided, MORE_TIME) };
  } finally {
    await discord.stop();
  }
}

/** The bundles of these implementations; all without names. */
function named(bundles: readonly BundledImplementation[], names?: ReadonlySet<string>): BundledImplementation[] {
  return bundles.filter(({ implementation }) => names?.has(implementation.name) ?? true);
}

/** "9 implementations and 4 partial bots". */
function countedAmong(implementations: readonly Implementation[]): string {
  const partial = implementations.filter(({ role }) => role === 'partial bot').length;
  const whole = counted(implementations.length - partial, 'implementation');
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
