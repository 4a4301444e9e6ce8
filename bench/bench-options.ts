import { type OptionValues, OUT, UsageError } from '../scripts/command-line.ts';
import { IMPLEMENTATIONS, type Implementation, LOWER_LIMIT } from './implementations.ts';

export interface BenchOptions {
  implementations: readonly Implementation[];
  quick: boolean;
  /** Whether to put the report into bench/README.md. */
  write: boolean;
  /** How long after its start a run may go on adding rounds to decide the goals, in ms. */
  mostMs: number;
  /** Whether to show where the CPU of a warm `/ward` goes, instead of the benchmark. */
  profile: boolean;
}

const MINUTE_MS = 60_000;
const USUAL_MINUTES = 8;

export const BENCH_COMMAND_LINE = {
  command: 'npm run bench',
  usage: '[options]',
  summary: `Compares the bot with the least that a bot can do, and with other libraries; see bench/README.md.
The implementations: ${IMPLEMENTATIONS.map(({ name }) => name).join(', ')}.`,
  options: {
    quick: { type: 'boolean', default: false, help: 'a short run, to check that everything works; ignore its figures' },
    only: {
      type: 'string',
      multiple: true,
      value: '<name>',
      help: 'only this implementation and the limit; may be repeated',
    },
    'without-peers': {
      type: 'boolean',
      default: false,
      help: 'leave out the other libraries, so nothing is installed',
    },
    minutes: {
      type: 'string',
      value: '<number>',
      help: 'how many minutes a full run may take to decide every goal; 8 by default',
    },
    profile: {
      type: 'boolean',
      default: false,
      help: 'instead, print where the limit and the bot spend the CPU of a warm /ward',
    },
    write: {
      type: 'boolean',
      default: false,
      help: 'put the report into bench/README.md; needs a full run on a quiet machine that decides every goal',
    },
    out: OUT,
  },
} as const;

/** @throws UsageError if the options contradict each other, or name an unknown implementation */
export function benchOptions({
  quick,
  only = [],
  write,
  'without-peers': withoutPeers,
  minutes: given,
  profile,
}: OptionValues<typeof BENCH_COMMAND_LINE.options>): BenchOptions {
  const unknown = only.find((name) => !IMPLEMENTATIONS.some((implementation) => implementation.name === name));
  if (unknown !== undefined) throw new UsageError(`There is no implementation "${unknown}".`);
  const isWhole = !quick && only.length === 0 && !withoutPeers;
  if (write && !isWhole) throw new UsageError('--write needs a full run, without --quick, --only and --without-peers.');
  const minutes = Number(given ?? USUAL_MINUTES);
  if (!(minutes > 0)) throw new UsageError(`--minutes "${given}" is not a number of minutes above 0.`);
  if (quick && given !== undefined) throw new UsageError('--quick takes no longer if it is given --minutes.');
  if (profile && (!isWhole || write || given !== undefined))
    throw new UsageError('--profile always measures the same: leave out every other option except --out.');
  const leftOut = IMPLEMENTATIONS.find(({ name, role }) => withoutPeers && role === 'peer' && only.includes(name));
  if (leftOut) throw new UsageError(`--without-peers leaves out "${leftOut.name}", which --only asks for.`);
  const implementations = IMPLEMENTATIONS.filter(
    ({ name, role }) =>
      name === LOWER_LIMIT.name || ((only.length === 0 || only.includes(name)) && !(withoutPeers && role === 'peer')),
  );
  return { implementations, quick, write, mostMs: minutes * MINUTE_MS, profile };
}
