/**
 * `npm run doctor`: whether all is well with the bot, and how to mend what is not. `--url` looks at a Worker on this
 * machine instead, without Discord and Cloudflare. Exit codes: 0 all well, 1 something is not, 2 the line was not
 * understood.
 */

import { parseArgs } from 'node:util';
import { catalogueOf } from '../src/release/make-release.ts';
import { DATA } from './bundle.ts';
import { cloudflareStore } from './deploy/cloudflare-store.ts';
import { namespaceId } from './deploy/namespace.ts';
import { originAtDiscord } from './deploy/worker-origin.ts';
import { wranglerWith } from './deploy/wrangler.ts';
import { DISCORD_API, openDiscord } from './discord/client.ts';
import { clock } from './doctor/clock.ts';
import { commandsInSync } from './doctor/commands-in-sync.ts';
import { credentials } from './doctor/credentials.ts';
import { dataPublished } from './doctor/data-published.ts';
import type { CheckContext, CheckResult, DoctorCheck } from './doctor/doctor-check.ts';
import { electionsReadable } from './doctor/elections-readable.ts';
import { endpointVerified } from './doctor/endpoint-verified.ts';
import { releaseStored } from './doctor/release-stored.ts';
import { signedPing } from './doctor/signed-ping.ts';
import { versions } from './doctor/versions.ts';
import { workerAnswers } from './doctor/worker-answers.ts';
import { workerUploaded } from './doctor/worker-uploaded.ts';
import { readDataset } from './publish/dataset.ts';
import { type PublishedRelease, publishedRelease } from './publish/published-release.ts';
import { releaseWithPictures } from './release.ts';
import { discreet } from './values/discreet.ts';
import { gather, type Values } from './values/gather.ts';
import {
  CLOUDFLARE_ACCOUNT_ID,
  CLOUDFLARE_API_TOKEN,
  DISCORD_APPLICATION_ID,
  DISCORD_PUBLIC_KEY,
  DISCORD_TOKEN,
} from './values/value.ts';

const USAGE = 'npm run doctor -- [--url <a Worker on this machine>] [--discord-api <base>]';
const CHECKS = [
  versions,
  signedPing,
  credentials,
  endpointVerified,
  workerAnswers,
  clock,
  commandsInSync,
  workerUploaded,
  releaseStored,
  dataPublished,
  electionsReadable,
];

let values: Values = {};
const say = (line: string) => console.log(discreet(line, values));

try {
  const options = commandLine();
  if (options) process.exitCode = await examine(options);
} catch (cause) {
  console.error(discreet(cause instanceof Error ? cause.message : String(cause), values));
  process.exitCode = 1;
}

/** Runs the checks that apply, and says what each found. */
async function examine({ url, api }: { url: string | null; api: string }): Promise<number> {
  const others = [DISCORD_APPLICATION_ID, DISCORD_PUBLIC_KEY, CLOUDFLARE_API_TOKEN, CLOUDFLARE_ACCOUNT_ID];
  if (!url) values = await gather([DISCORD_TOKEN], others);
  const discord = url ? null : await openDiscord(values[DISCORD_TOKEN.name] ?? '', api, say);
  const wrangler = wranglerWith(values);
  const patient: CheckContext = {
    values,
    api,
    discord,
    application: () => (discord ? discord.application() : Promise.reject(new Error('Discord is not asked'))),
    wrangler,
    origin: url ?? (discord && (await originAtDiscord(discord).catch(() => null))),
    shown: once(url ? started : async () => publishedRelease(cloudflareStore(await namespaceId(), wrangler))),
  };
  let ill = 0;
  for (const check of CHECKS.filter(({ local }) => local || !url)) {
    const finding = await lookAt(check, patient);
    if ('ill' in finding) ill += 1;
    say(lineOf(check, finding));
  }
  say(ill === 0 ? 'All is well.' : `${ill} of these ${ill === 1 ? 'is' : 'are'} not well.`);
  return ill === 0 ? 0 : 1;
}

/** What `npm start` puts into KV. */
async function started(): Promise<PublishedRelease> {
  const release = await releaseWithPictures(await readDataset(DATA));
  return { catalogue: catalogueOf(release, null), shelves: release.shelves };
}

/** Asks no more than once, and only when the answer is needed. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
}

async function lookAt(check: DoctorCheck, patient: CheckContext): Promise<CheckResult> {
  try {
    return await check.look(patient);
  } catch (fault) {
    const ill = fault instanceof Error ? fault.message : String(fault);
    return {
      ill: `could not be looked at: ${ill}`,
      mend: 'Mend what stands above first, then run npm run doctor again.',
    };
  }
}

function lineOf({ name }: DoctorCheck, finding: CheckResult): string {
  if ('well' in finding) return `✓ ${name}: ${finding.well}`;
  if ('skipped' in finding) return `– ${name}: not looked at, ${finding.skipped}`;
  return `✗ ${name}: ${finding.ill}\n    mend: ${finding.mend}`;
}

function commandLine() {
  try {
    const { values: given } = parseArgs({
      options: { url: { type: 'string' }, 'discord-api': { type: 'string', default: DISCORD_API } },
    });
    return { url: given.url === undefined ? null : new URL(given.url).origin, api: given['discord-api'] };
  } catch (cause) {
    console.error(`${cause instanceof Error ? cause.message : cause}\n${USAGE}`);
    process.exitCode = 2;
    return null;
  }
}
