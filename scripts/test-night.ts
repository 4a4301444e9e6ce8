/** `npm run test:night [-- nights [seed]]`: the long tests of posting on an election night. */
import { runScript, UsageError } from './command-line.ts';
import { runSteps } from './steps.ts';

const LONG_RUN = '2000';
const COMMAND_LINE = {
  command: 'npm run test:night',
  usage: '[<nights> [<seed>]]',
  summary: `Tests the posting of declarations: kills workerd at each point of a delivery, plays ${LONG_RUN} random nights of
faults and kills by default, and sends 60 wards to 2,000 channels. It prints the seed; the same seed repeats the nights.`,
  maxArguments: 2,
};

await runScript(COMMAND_LINE, async (_, [nights = LONG_RUN, seed = String(Date.now() % 2 ** 31)]) => {
  if (!/^\d+$/.test(nights)) throw new UsageError(`"${nights}" is not a number of nights.`);
  if (!/^-?\d+$/.test(seed)) throw new UsageError(`"${seed}" is not a seed.`);
  console.log(`${nights} nights from seed ${seed}; to repeat: npm run test:night -- ${nights} ${seed}`);
  const soak = { SOAK_CHANNELS: '2000', SOAK_WARDS: '60', PACE_CHANNELS: '100' };
  Object.assign(process.env, { NIGHTS: nights, NIGHTS_SEED: seed, ...soak });
  const started = Date.now();
  const command = ['vitest', 'run', '--project', 'node', 'test/post'] as const;
  const code = await runSteps([{ name: 'nights', command }]);
  console.log(`${nights} nights from seed ${seed}: ${Math.round((Date.now() - started) / 1000)} s`);
  return code;
});
