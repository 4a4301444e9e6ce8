import { parseArgs } from 'node:util';
import { IMPLEMENTATIONS, type Implementation, LOWER_LIMIT } from './implementations.ts';

export interface BenchOptions {
  implementations: readonly Implementation[];
  quick: boolean;
  /** Whether to put the report into bench/README.md. */
  write: boolean;
  throughMiniflare: boolean;
}

export const USAGE = `Usage: npm run bench [-- options]

  --quick               a short run, to check that everything works; ignore its figures
  --only <name>         only this implementation and the limit; may be repeated
  --without-peers       leaves out the other libraries, so nothing is installed
  --through-miniflare   sends requests through Miniflare's own Worker, as \`npm start\` does
  --write               puts the report into bench/README.md; needs a full run

The implementations: ${IMPLEMENTATIONS.map(({ name }) => name).join(', ')}.`;

/** @throws Error that names the wrong argument */
export function readCommandLine(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      'without-peers': { type: 'boolean', default: false },
      'through-miniflare': { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  const { quick, only, write, 'without-peers': withoutPeers, 'through-miniflare': throughMiniflare } = values;
  const unknown = only.find((name) => !IMPLEMENTATIONS.some((implementation) => implementation.name === name));
  if (unknown !== undefined) throw new Error(`There is no implementation "${unknown}".`);
  const isWhole = !quick && only.length === 0 && !withoutPeers;
  if (write && !isWhole) throw new Error('--write needs a full run, without --quick, --only and --without-peers.');
  const implementations = IMPLEMENTATIONS.filter(
    ({ name, role }) =>
      name === LOWER_LIMIT.name || ((only.length === 0 || only.includes(name)) && !(withoutPeers && role === 'peer')),
  );
  return { implementations, quick, write, throughMiniflare };
}
