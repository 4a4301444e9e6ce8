import { parseArgs } from 'node:util';

export interface Wanted {
  quick: boolean;
  /** A folder of LEAP's files, or null where none is asked for. */
  leap: string | null;
  /** Whether bench/README.md takes the report. */
  write: boolean;
}

export const USAGE = `Usage: npm run bench:scale [-- options]

  --quick           1 and 100 elections and few rounds, to see that all runs; its figures mean little
  --leap <folder>   measures the polling days of LEAP's CSV files in a folder too
  --write           puts the report into bench/README.md, which takes a full run`;

/** @throws Error that says what of the arguments is not understood */
export function readCommandLine(args: readonly string[]): Wanted {
  const { quick, leap, write } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      leap: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  }).values;
  if (write && quick) throw new Error('--write takes a full run: without --quick.');
  return { quick, leap: leap ?? null, write };
}
