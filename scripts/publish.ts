/**
 * `npm run publish -- --local|--remote`: publishes the facts of `data/` to KV, or rolls back to the previous release.
 * It shows what would change, and asks before it writes to Cloudflare. You can interrupt it at any time and run it
 * again.
 */
import path from 'node:path';
import { ROOT } from './bundle.ts';
import { defaultMessage, runScript, UsageError } from './command-line.ts';
import { progressOn } from './import/console-report.ts';
import { applyPlan, type PublishOutcome } from './publish/apply-plan.ts';
import { openCountry } from './publish/country.ts';
import { type Destination, openDestination, remedyOf } from './publish/destination.ts';
import { LOCAL_STATE } from './publish/local-store.ts';
import { electionCount, type PublishPlan } from './publish/plan.ts';
import { planRollback } from './publish/plan-rollback.ts';
import { publicationPlans } from './publish/publication-plans.ts';
import { rollbackWords } from './publish/rollback-words.ts';
import { gather, type Values } from './values/gather.ts';
import { canPrompt, confirm } from './values/prompt.ts';
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
    councils: {
      type: 'string',
      value: '<slugs>',
      help: 'publish only these, such as derby,leeds; others stay as they are published',
    },
    'no-pictures': { type: 'boolean', default: false, help: 'publish facts alone; replies then have no new pictures' },
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
const SEEN = 'Readers see them within a minute or two.';
const NOTHING_WRITTEN = 'Nothing was written.';
const CACHED = 'At Cloudflare, a damaged value may stay in the cache of KV for up to a day.';

let values: Values = {};
const say = (line: string) => console.log(withoutSecrets(line, values));

await runScript(
  COMMAND_LINE,
  async ({
    local,
    remote,
    yes,
    rollback,
    rewrite,
    councils,
    'dry-run': dryRun,
    data,
    'persist-to': state,
    ...options
  }) => {
    if (local === remote) throw new UsageError('Choose where to publish: --local or --remote.');
    if (rollback && rewrite) throw new UsageError('Choose one: --rollback or --rewrite.');
    const isPart = councils !== undefined || options['no-pictures'];
    if (isPart && (rollback || rewrite))
      throw new UsageError(
        '--rollback and --rewrite apply to a whole release: leave out --councils and --no-pictures.',
      );
    const only = councils?.split(',').map((slug) => slug.trim()) ?? null;
    if (remote && !yes && !dryRun && !canPrompt()) {
      throw new UsageError(
        'There is no terminal to ask at, so nothing was written to Cloudflare. Add --yes to write, or --dry-run.',
      );
    }
    values = remote ? await gather([], [CLOUDFLARE_API_TOKEN, CLOUDFLARE_ACCOUNT_ID]) : {};
    const destination = await openDestination({ remote, state }, values);
    try {
      const choice = { rollback, rewrite, only, pictures: !options['no-pictures'], dryRun, data, asks: remote && !yes };
      return await publish(choice, destination);
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
  /** The councils to publish; null for all. */
  only: readonly string[] | null;
  pictures: boolean;
  dryRun: boolean;
  /** The folder to publish. */
  data: string;
  /** Whether to ask before writing. */
  asks: boolean;
}

/** @returns the exit code */
async function publish({ rollback, ...options }: PublishOptions, destination: Destination): Promise<number> {
  if (!rollback) return publishCountry(options, destination);
  const plan = await planRollback(destination.store);
  const words = await rollbackWords(plan);
  say(words.before);
  const outcome = await apply(plan, options, destination);
  if (outcome === 'written') {
    say(`Done: ${destination.name} has ${electionCount(plan)} elections. ${SEEN}`);
    say(words.after);
  } else say(NOTHING_WRITTEN);
  return outcome === 'declined' ? 1 : 0;
}

async function publishCountry(
  { only, pictures, rewrite, data, asks, dryRun }: Omit<PublishOptions, 'rollback'>,
  destination: Destination,
): Promise<number> {
  const { store, name } = destination;
  const country = await openCountry(data, only);
  const [filed, drawn] = [progressOn(process.stderr, 'Facts: '), progressOn(process.stderr, 'Pictures: ')];
  let written = false;
  let release = '';
  for await (const plan of publicationPlans(country, store, { pictures, rewrite, filed, drawn })) {
    const outcome = await apply(plan, { dryRun, asks: asks && !written }, destination);
    release = `${electionCount(plan)} elections`;
    if (outcome === 'written') written = true;
    else if (outcome !== 'nothing to do') {
      say(NOTHING_WRITTEN);
      return outcome === 'declined' ? 1 : 0;
    }
  }
  if (written) say(`Done: ${name} has ${release}. ${SEEN}`);
  else say(`Nothing to do: ${name} already has every key of this release, ${release}. ${IF_DAMAGED}`);
  if (rewrite && written) say(CACHED);
  return 0;
}

function apply(
  plan: PublishPlan,
  { dryRun, asks }: Pick<PublishOptions, 'dryRun' | 'asks'>,
  { store, name }: Destination,
): Promise<PublishOutcome> {
  return applyPlan(plan, store, {
    dryRun,
    agreed: async () => !asks || confirm(`Write this to ${name}?`),
    say,
    progress: (written, total) => say(`  ${written} of ${total} written`),
  });
}
