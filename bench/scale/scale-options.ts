import { type OptionValues, OUT, UsageError } from '../../scripts/command-line.ts';

export interface ScaleOptions {
  quick: boolean;
  /** Whether to put the report into bench/README.md. */
  write: boolean;
}

export const SCALE_COMMAND_LINE = {
  command: 'npm run bench:scale',
  exitCodes: '0 measured, even if goals are missed; 1 could not measure; 2 wrong usage',
  usage: '[options]',
  summary: 'Measures the bot with up to 10,000 elections, and with the real ones of data/; see bench/scale/README.md.',
  options: {
    quick: {
      type: 'boolean',
      default: false,
      help: 'a short run with 1, 100 and the real elections, to check that everything works; ignore its figures',
    },
    write: {
      type: 'boolean',
      default: false,
      help: 'put the report into bench/README.md; needs a full run on a quiet machine',
    },
    out: OUT,
  },
} as const;

/** @throws UsageError if the options contradict each other */
export function scaleOptions({ quick, write }: OptionValues<typeof SCALE_COMMAND_LINE.options>): ScaleOptions {
  if (write && quick) throw new UsageError('--write needs a full run, without --quick.');
  return { quick, write };
}
