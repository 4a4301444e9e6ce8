/** `npm run test:fuzz [-- cases [seed]]`: sends hostile input to the Worker in workerd. The same seed repeats the cases. */
import { runScript, UsageError } from './command-line.ts';
import { runSteps } from './steps.ts';

const LONG_RUN = '100000';
const COMMAND_LINE = {
  command: 'npm run test:fuzz',
  usage: '[<cases> [<seed>]]',
  summary: `Sends hostile input to the Worker in workerd: ${LONG_RUN} cases by default. It prints the seed; the same seed
repeats the same cases.`,
  maxArguments: 2,
};

await runScript(
  COMMAND_LINE,
  async (
    _,
    [runs = process.env.FUZZ_RUNS ?? LONG_RUN, seed = process.env.FUZZ_SEED ?? String(Date.now() % 2 ** 31)],
  ) => {
    if (!/^\d+$/.test(runs)) throw new UsageError(`"${runs}" is not a number of cases.`);
    if (!/^-?\d+$/.test(seed)) throw new UsageError(`"${seed}" is not a seed.`);
    console.log(`${runs} cases from seed ${seed}; to repeat: npm run test:fuzz -- ${runs} ${seed}`);
    Object.assign(process.env, { FUZZ_RUNS: runs, FUZZ_SEED: seed });
    const started = Date.now();
    const command = ['vitest', 'run', '--project', 'worker', '--silent=passed-only', 'test/fuzz'] as const;
    const code = await runSteps([{ name: 'fuzz', command }]);
    console.log(`${runs} cases from seed ${seed}: ${Math.round((Date.now() - started) / 1000)} s`);
    return code;
  },
);
