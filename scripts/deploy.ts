/**
 * `npm run deploy`: takes a clone to a live bot. It skips steps that are already done, so it can be stopped and run
 * again.
 */
import { DATA, ELECTIONS } from './bundle.ts';
import { defaultMessage, originFrom, runScript } from './command-line.ts';
import { applicationOf } from './deploy/application.ts';
import { runDeploySteps } from './deploy/deploy-step.ts';
import { installInstructions } from './deploy/install-instructions.ts';
import { createNamespace } from './deploy/namespace.ts';
import { publishResults } from './deploy/publish-results.ts';
import { registerCommands } from './deploy/register-commands.ts';
import { setEndpoint } from './deploy/set-endpoint.ts';
import { setProfile } from './deploy/set-profile.ts';
import { signIn } from './deploy/sign-in.ts';
import { uploadPost } from './deploy/upload-post.ts';
import { uploadWorker } from './deploy/upload-worker.ts';
import { waitForWorker } from './deploy/wait-for-worker.ts';
import { wranglerWith } from './deploy/wrangler.ts';
import { DISCORD_API, openDiscord } from './discord/client.ts';
import { electionsListed } from './election-files.ts';
import { homeElection, refuseUnknownHome } from './home-election.ts';
import { openCountry } from './publish/country.ts';
import { gather, howToSet, type MissingValue, missingValues, type Values } from './values/gather.ts';
import { canPrompt } from './values/prompt.ts';
import {
  CLOUDFLARE_ACCOUNT_ID,
  CLOUDFLARE_API_TOKEN,
  DISCORD_APPLICATION_ID,
  DISCORD_PUBLIC_KEY,
  DISCORD_TOKEN,
  NIGHT_PUBLIC_KEY,
} from './values/value.ts';
import { withoutSecrets } from './values/without-secrets.ts';

const COMMAND_LINE = {
  command: 'npm run deploy',
  exitCodes: '0 live, or a dry run; 1 failed; 2 wrong usage',
  usage: '[options]',
  summary: `Deploys the bot to Cloudflare and Discord. It skips what is already done, so you can stop it at any time and run
it again. It asks for values that are missing.`,
  options: {
    'dry-run': {
      type: 'boolean',
      default: false,
      help: 'print what it would do and what it needs, and change nothing',
    },
    url: {
      type: 'string',
      value: '<address>',
      help: "the Worker's address, if it is not the one that wrangler prints",
    },
    'no-pictures': {
      type: 'boolean',
      default: false,
      help: 'publish facts alone: pictures may need more room than KV has',
    },
    'discord-api': { type: 'string', value: '<address>', default: DISCORD_API, help: 'use another API, for tests' },
  },
} as const;
const NOTHING_CHANGED = 'Nothing was changed.';
const STEPS = [
  signIn,
  createNamespace,
  publishResults,
  uploadPost,
  uploadWorker,
  waitForWorker,
  // Discord refuses commands for users until the application supports that kind of install.
  setProfile,
  registerCommands,
  setEndpoint,
];

let values: Values = {};
const say = (line: string) => console.log(withoutSecrets(line, values));

await runScript(
  COMMAND_LINE,
  async ({ 'dry-run': dryRun, 'no-pictures': noPictures, url, 'discord-api': api }) => {
    const origin = originFrom('url', url);
    refuseUnknownHome(await homeElection(), electionsListed(ELECTIONS));
    const interactive = canPrompt();
    const known = [DISCORD_APPLICATION_ID, DISCORD_PUBLIC_KEY, CLOUDFLARE_API_TOKEN];
    // At a terminal the token is enough: Discord knows the id and the key, and wrangler signs in with a browser.
    const required = interactive ? [DISCORD_TOKEN] : [DISCORD_TOKEN, ...known];
    const optional = [...(interactive ? known : []), CLOUDFLARE_ACCOUNT_ID, NIGHT_PUBLIC_KEY];
    if (dryRun) {
      const missing = await missingValues(required, optional);
      if (missing.length > 0) return describe(missing, interactive);
    }
    values = await gather(required, optional);
    const token = values[DISCORD_TOKEN.name] ?? '';
    const discord = await openDiscord(token, api, say);
    const { name, applicationId, publicKey } = await applicationOf(discord, values);
    say(`✓ Application "${name}" (${applicationId}): token, id and public key match`);
    const deployment = {
      discord,
      wrangler: wranglerWith(values),
      applicationId,
      publicKey,
      token,
      nightKey: values[NIGHT_PUBLIC_KEY.name] ?? null,
      interactive,
      dryRun,
      accountChosen: Boolean(values[CLOUDFLARE_ACCOUNT_ID.name]),
      say,
      origin,
      pictures: !noPictures,
      publication: null,
      country: () => openCountry(DATA),
    };
    await runDeploySteps(STEPS, deployment);
    say(dryRun ? NOTHING_CHANGED : installInstructions(applicationId, deployment.origin));
  },
  (cause) => withoutSecrets(defaultMessage(cause), values),
);

/** A dry run without the values to check what is done: prints every step, and what a deployment needs. */
function describe(missing: readonly MissingValue[], interactive: boolean): void {
  for (const { name, would } of STEPS) {
    // Without a terminal, CLOUDFLARE_API_TOKEN replaces the sign-in.
    if (interactive || name !== signIn.name) say(`○ ${name}: would ${would}`);
  }
  say(`Not checked: whether any of this is already done, because values are missing. ${howToSet(missing)}`);
  say(NOTHING_CHANGED);
}
