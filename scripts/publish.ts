/**
 * `npm run publish -- --local|--remote`: publishes the facts of `data/` to KV, or rolls back to the previous release.
 * It shows what would change, and asks before it writes to Cloudflare. You can interrupt it at any time and run it
 * again.
 */
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { ROOT } from './bundle.ts';
import { defaultMessage, runScript, UsageError } from './command-line.ts';
import { applyPlan } from './publish/apply-plan.ts';
import { type Destination, openDestination, remedyOf } from './publish/destination.ts';
import { LOCAL_STATE } from './publish/local-store.ts';
import { electionCount } from './publish/plan.ts';
import { planPublication } from './publish/plan-publication.ts';
import { planRollback } from './publish/plan-rollback.ts';
import { rollbackWords } from './publish/rollback-words.ts';
import { fromFiles } from './release.ts';
import { gather, type Values } from './values/gather.ts';
import { canPrompt } from './values/prompt.ts';
import { CLOUDFLARE_ACCOUNT_ID, CLOUDFLARE_API_TOKEN } from './values/value.ts';
import { withoutSecrets } from './values/without-secrets.ts';

const COMMAND_LINE = {
  command: 'npm run publish',
  exitCodes: '0 published, or nothing to do; 1 not published; 2 wrong usage, or --yes is needed',
  usage: '--local|--remote [options]',
  summary:
    'Publishes the results of data/ to KV, or rolls back to the previous release. It shows what would change first.',
  options: {
    local: { type: 'boolean', default: false, help: 'write to KV on this machine' },
    remote: { type: 'boolean', default: false, help: 'write to KV at Cloudflare' },
    yes: { type: 'boolean', default: false, help: 'write to Cloudflare without asking' },
    rollback: { type: 'boolean', default: false, help: 'swap the release and the one before it' },
    rewrite: { type: 'boolean', default: false, help: 'write every document again, also those that KV has' },
    'dry-run': { type: 'boolean', default: false, help: 'print what would change, and write nothing' },
    data: {
      type: 'string',
      value: '<folder>',
      default: path.join(ROOT, 'data'),
      help: 'publish another folder than data',
    },
    'persist-to': { type: 'string', value: '<folder>', default: LOCAL_STATE, help: "wrangler's folder for local KV" },
  },
} as const;

const IF_DAMAGED = 'If npm run doctor finds a damaged value, --rewrite writes everything again.';
const CACHED = 'At Cloudflare, a damaged value may stay in the cache of KV for up to a day.';

let values: Values = {};
const say = (line: string) => console.log(withoutSecrets(line, values));

await runScript(
  COMMAND_LINE,
  async ({ local, remote, yes, rollback, rewrite, 'dry-run': dryRun, data, 'persist-to': state }) => {
    if (local === remote) throw new UsageError('Choose where to publish: --local or --remote.');
    if (rollback && rewrite) throw new UsageError('Choose one: --rollback or --rewrite.');
    if (remote && !yes && !dryRun && !canPrompt()) {
      throw new UsageError(
        'There is no terminal to ask at, so nothing was written to Cloudflare. Add --yes to write, or --dry-run.',
      );
    }
    values = remote ? await gather([], [CLOUDFLARE_API_TOKEN, CLOUDFLARE_ACCOUNT_ID]) : {};
    const destination = await openDestination({ remote, state }, values);
    try {
      return await publish({ rollback, rewrite, dryRun, data, asks: remote && !yes }, destination);
    } finally {
      await destination.close();
    }
  },
  (cause) => withoutSecrets(`${defaultMessage(cause)}${remedyOf(cause)}`, values),
);

interface PublishOptions {
  rollback: boolean;
  /** Whether to write the documents that KV already has, too. */
  rewrite: boolean;
  dryRun: boolean;
  /** The folder to publish. */
  data: string;
  /** Whether to ask before writing. */
  asks: boolean;
}

/** @returns the exit code */
async function publish(
  { rollback, rewrite, dryRun, data, asks }: PublishOptions,
  { store, name }: Destination,
): Promise<number> {
  const plan = rollback ? await planRollback(store) : await planPublication(await fromFiles(data), store, { rewrite });
  const swap = rollback ? await rollbackWords(plan) : null;
  if (swap) say(swap.before);
  const outcome = await applyPlan(plan, store, {
    dryRun,
    agreed: async () => !asks || confirm(`Write this to ${name}?`),
    say,
    progress: (written, total) => say(`  ${written} of ${total} written`),
  });
  const release = `${electionCount(plan)} elections`;
  if (outcome === 'nothing to do')
    say(`Nothing to do: ${name} already has every key of this release, ${release}. ${IF_DAMAGED}`);
  else if (outcome === 'written') say(`Done: ${name} has ${release}. Readers see them within a minute or two.`);
  else say('Nothing was written.');
  if (swap && outcome === 'written') say(swap.after);
  if (rewrite && outcome === 'written') say(CACHED);
  return outcome === 'declined' ? 1 : 0;
}

/** Asks at the terminal; any answer other than yes means no. */
async function confirm(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // Without this, Ctrl-C does not end the program.
  terminal.on('SIGINT', () => process.exit(130));
  try {
    return /^y(es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim());
  } finally {
    terminal.close();
  }
}
