import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../bundle.ts';
import { LOCAL_STATE } from './local-store.ts';

export const USAGE = `npm run publish -- --local|--remote [--yes] [--rollback] [--dry-run]
  [--data <folder, such as data>] [--persist-to <folder of wrangler's local state>]`;

/** What was asked for. */
export interface Asked {
  remote: boolean;
  yes: boolean;
  rollback: boolean;
  dryRun: boolean;
  data: string;
  /** Where local KV is kept. */
  state: string;
}

/**
 * The command line, read.
 * @throws Error where it cannot be understood
 */
export function commandLine(args: string[]): Asked {
  const { values } = parseArgs({
    args,
    options: {
      local: { type: 'boolean', default: false },
      remote: { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
      rollback: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      data: { type: 'string', default: path.join(ROOT, 'data') },
      'persist-to': { type: 'string', default: LOCAL_STATE },
    },
  });
  const { local, remote, yes, rollback, data } = values;
  if (local === remote) throw new Error('Say where to publish: --local or --remote, one of them.');
  return { remote, yes, rollback, dryRun: values['dry-run'], data, state: values['persist-to'] };
}
