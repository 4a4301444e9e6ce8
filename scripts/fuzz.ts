/**
 * `npm run test:fuzz [-- how many [seed]]`: hostile input to the Worker in workerd, 100,000 cases unless told
 * otherwise. The seed is printed; the same one gives the same cases again.
 */
import { runSteps } from './steps.ts';

const LONG_RUN = '100000';

const [runs = process.env.FUZZ_RUNS ?? LONG_RUN, seed = process.env.FUZZ_SEED ?? String(Date.now() % 2 ** 31)] =
  process.argv.slice(2);
if (!/^\d+$/.test(runs) || !/^-?\d+$/.test(seed)) {
  console.error('Usage: npm run test:fuzz -- [how many cases] [seed]');
  process.exitCode = 2;
} else {
  console.log(`${runs} cases from seed ${seed}; again: npm run test:fuzz -- ${runs} ${seed}`);
  Object.assign(process.env, { FUZZ_RUNS: runs, FUZZ_SEED: seed });
  const started = Date.now();
  const command = ['vitest', 'run', '--project', 'worker', '--silent=passed-only', 'test/fuzz'] as const;
  process.exitCode = await runSteps([{ name: 'fuzz', command }]);
  console.log(`${runs} cases from seed ${seed}: ${Math.round((Date.now() - started) / 1000)} s`);
}
