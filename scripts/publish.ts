/**
 * `npm run publish -- --local|--remote`: publishes the facts of `data/` to KV, or rolls back to the previous release.
 * It shows what would change, and asks before it writes to Cloudflare. You can interrupt it at any time and run it
 * again. Exit codes: 0 published or nothing to do, 1 not published, 2 wrong usage, or --yes is needed.
 */
import { createInterface } from 'node:readline/promises';
import { applyPlan } from './publish/apply-plan.ts';
import { type Asked, commandLine, USAGE } from './publish/command-line.ts';
import { type Destination, openDestination, remedyOf } from './publish/destination.ts';
import { electionCount } from './publish/plan.ts';
import { planPublication } from './publish/plan-publication.ts';
import { planRollback } from './publish/plan-rollback.ts';
import { fromFiles } from './release.ts';
import { discreet } from './values/discreet.ts';
import { gather, type Values } from './values/gather.ts';
import { canPrompt } from './values/prompt.ts';
import { CLOUDFLARE_ACCOUNT_ID, CLOUDFLARE_API_TOKEN } from './values/value.ts';

let values: Values = {};
const say = (line: string) => console.log(discreet(line, values));

try {
  const asked = understood();
  if (asked) {
    values = asked.remote ? await gather([], [CLOUDFLARE_API_TOKEN, CLOUDFLARE_ACCOUNT_ID]) : {};
    const destination = await openDestination(asked, values);
    try {
      await publish(asked, destination);
    } finally {
      await destination.close();
    }
  }
} catch (cause) {
  console.error(discreet(`${cause instanceof Error ? cause.message : cause}${remedyOf(cause)}`, values));
  process.exitCode = 1;
}

function understood(): Asked | null {
  try {
    const asked = commandLine(process.argv.slice(2));
    if (!asked.remote || asked.yes || asked.dryRun || canPrompt()) return asked;
    throw new Error('Nobody is here to ask, so nothing was written at Cloudflare. Add --yes to write, or --dry-run.');
  } catch (cause) {
    console.error(`${cause instanceof Error ? cause.message : cause}\n${USAGE}`);
    process.exitCode = 2;
    return null;
  }
}

async function publish(asked: Asked, { store, name }: Destination): Promise<void> {
  const plan = asked.rollback ? await planRollback(store) : await planPublication(await fromFiles(asked.data), store);
  const outcome = await applyPlan(plan, store, {
    dryRun: asked.dryRun,
    agreed: async () => !asked.remote || asked.yes || confirm(`Write this to ${name}?`),
    say,
    progress: (written, total) => say(`  ${written} of ${total} written`),
  });
  const release = `${electionCount(plan)} elections`;
  if (outcome === 'nothing to do') say(`Nothing to do: ${name} already has this release, ${release}.`);
  else if (outcome === 'written') say(`Done: ${name} has ${release}. Readers see them within a minute or two.`);
  else say('Nothing was written.');
  if (outcome === 'declined') process.exitCode = 1;
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
