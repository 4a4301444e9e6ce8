import { parseArgs } from 'node:util';

export interface ScaleOptions {
  quick: boolean;
  /** A folder of LEAP's CSV files; null if not given. */
  leap: string | null;
  /** Whether to put the report into bench/README.md. */
  write: boolean;
}

export const USAGE = `Usage: npm run bench:scale [-- options]

  --quick           a short run with 1 and 100 elections, to check that everything works; ignore its figures
  --leap <folder>   also measures the real elections in a folder of LEAP's CSV files
  --write           puts the report into bench/README.md; needs a full run`;

/** @throws Error that names the wrong argument */
export function readCommandLine(args: readonly string[]): ScaleOptions {
  const { quick, leap, write } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      leap: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  }).values;
  if (write && quick) throw new Error('--write needs a full run, without --quick.');
  return { quick, leap: leap ?? null, write };
}
