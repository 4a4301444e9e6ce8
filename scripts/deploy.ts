/**
 * `npm run deploy`: from a clone to a live bot. Each step is skipped where it is so already, so it can be stopped
 * anywhere and run again. `--dry-run` only says what would happen. Exit codes: 0 live, 1 not, 2 the line was not
 * understood.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './bundle.ts';
import { applicationOf } from './deploy/application.ts';
import { runDeploySteps } from './deploy/deploy-step.ts';
import { installInstructions } from './deploy/install-instructions.ts';
import { createNamespace } from './deploy/namespace.ts';
import { publishResults } from './deploy/publish-results.ts';
import { registerCommands } from './deploy/register-commands.ts';
import { setEndpoint } from './deploy/set-endpoint.ts';
import { setProfile } from './deploy/set-profile.ts';
import { signIn } from './deploy/sign-in.ts';
import { uploadWorker } from './deploy/upload-worker.ts';
import { waitForWorker } from './deploy/wait-for-worker.ts';
import { wranglerWith } from './deploy/wrangler.ts';
import { DISCORD_API, openDiscord } from './discord/client.ts';
import { fromFiles } from './release.ts';
import { discreet } from './values/discreet.ts';
import { gather, type Values } from './values/gather.ts';
import { canPrompt } from './values/prompt.ts';
import {
  CLOUDFLARE_ACCOUNT_ID,
  CLOUDFLARE_API_TOKEN,
  DISCORD_APPLICATION_ID,
  DISCORD_PUBLIC_KEY,
  DISCORD_TOKEN,
} from './values/value.ts';

const USAGE = 'npm run deploy -- [--dry-run] [--url <where the Worker answers>] [--discord-api <base>]';
const STEPS = [
  signIn,
  createNamespace,
  publishResults,
  uploadWorker,
  waitForWorker,
  registerCommands,
  setEndpoint,
  setProfile,
];

let values: Values = {};
const say = (line: string) => console.log(discreet(line, values));

try {
  const options = commandLine();
  if (options) {
    const interactive = canPrompt();
    const known = [DISCORD_APPLICATION_ID, DISCORD_PUBLIC_KEY, CLOUDFLARE_API_TOKEN];
    // At a terminal the token is enough: Discord tells the rest, and wrangler signs in through a browser.
    values = interactive
      ? await gather([DISCORD_TOKEN], [...known, CLOUDFLARE_ACCOUNT_ID])
      : await gather([DISCORD_TOKEN, ...known], [CLOUDFLARE_ACCOUNT_ID]);
    const discord = await openDiscord(values[DISCORD_TOKEN.name] ?? '', options.api, say);
    const { name, applicationId, publicKey } = await applicationOf(discord, values);
    say(`✓ Application "${name}" (${applicationId}): token, id and public key belong together`);
    const deployment = {
      discord,
      wrangler: wranglerWith(values),
      applicationId,
      publicKey,
      interactive,
      dryRun: options.dryRun,
      accountChosen: Boolean(values[CLOUDFLARE_ACCOUNT_ID.name]),
      say,
      origin: options.url,
      release: () => fromFiles(path.join(ROOT, 'data')),
    };
    await runDeploySteps(STEPS, deployment);
    say(options.dryRun ? 'Nothing was changed.' : installInstructions(applicationId, deployment.origin));
  }
} catch (cause) {
  console.error(discreet(cause instanceof Error ? cause.message : String(cause), values));
  process.exitCode = 1;
}

function commandLine() {
  try {
    const { values: given } = parseArgs({
      options: {
        'dry-run': { type: 'boolean', default: false },
        url: { type: 'string' },
        'discord-api': { type: 'string', default: DISCORD_API },
      },
    });
    const url = given.url === undefined ? null : new URL(given.url).origin;
    return { dryRun: given['dry-run'], url, api: given['discord-api'] };
  } catch (cause) {
    console.error(`${cause instanceof Error ? cause.message : cause}\n${USAGE}`);
    process.exitCode = 2;
    return null;
  }
}
