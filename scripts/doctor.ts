/**
 * `npm run doctor`: checks the live bot, and says how to fix each problem. `--url` checks a Worker on this machine
 * instead, without Discord or Cloudflare.
 */
import { catalogueOf } from '../src/release/make-release.ts';
import { defaultMessage, originFrom, runScript, UsageError } from './command-line.ts';
import { cloudflareStore } from './deploy/cloudflare-store.ts';
import { namespaceId } from './deploy/namespace.ts';
import { originAtDiscord } from './deploy/worker-origin.ts';
import { wranglerWith } from './deploy/wrangler.ts';
import { DISCORD_API, openDiscord } from './discord/client.ts';
import { channelPromises } from './doctor/channel-promises.ts';
import { clock } from './doctor/clock.ts';
import { commandsInSync } from './doctor/commands-in-sync.ts';
import { credentials } from './doctor/credentials.ts';
import { dataPublished } from './doctor/data-published.ts';
import type { CheckContext, CheckedKv, CheckResult, DoctorCheck } from './doctor/doctor-check.ts';
import { electionsReadable } from './doctor/elections-readable.ts';
import { endpointVerified } from './doctor/endpoint-verified.ts';
import { linkCard } from './doctor/link-card.ts';
import { postUploaded } from './doctor/post-uploaded.ts';
import { releaseStored } from './doctor/release-stored.ts';
import { signedPing } from './doctor/signed-ping.ts';
import { versions } from './doctor/versions.ts';
import { workerAnswers } from './doctor/worker-answers.ts';
import { workerUploaded } from './doctor/worker-uploaded.ts';
import { homeDataset } from './publish/dataset.ts';
import { LOCAL_STATE, localStore } from './publish/local-store.ts';
import { type PublishedRelease, publishedRelease } from './publish/published-release.ts';
import { releaseWithPictures } from './release.ts';
import { gather, type Values } from './values/gather.ts';
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
  command: 'npm run doctor',
  exitCodes: '0 no problems; 1 problems found; 2 wrong usage',
  usage: '[options]',
  summary: 'Checks the live bot, and says how to fix each problem.',
  options: {
    url: { type: 'string', value: '<address>', help: 'check a Worker on this machine, without Discord or Cloudflare' },
    local: {
      type: 'boolean',
      default: false,
      help: 'with --url: the Worker reads KV on this machine, as wrangler dev does; check that too',
    },
    channel: {
      type: 'string',
      value: '<id>',
      help: 'check only what is promised to this channel: post a message there, repeat it, read it and delete it',
    },
    'persist-to': { type: 'string', value: '<folder>', default: LOCAL_STATE, help: "wrangler's folder for local KV" },
    'discord-api': { type: 'string', value: '<address>', default: DISCORD_API, help: 'use another API, for tests' },
  },
} as const;
const CHECKS = [
  versions,
  signedPing,
  credentials,
  endpointVerified,
  workerAnswers,
  clock,
  commandsInSync,
  workerUploaded,
  postUploaded,
  releaseStored,
  dataPublished,
  electionsReadable,
  linkCard,
];

let values: Values = {};
const say = (line: string) => console.log(withoutSecrets(line, values));

await runScript(
  COMMAND_LINE,
  async ({ url, local, channel, 'persist-to': state, 'discord-api': api }) => {
    if (channel !== undefined) {
      if (url !== undefined) throw new UsageError('Choose one: --channel or --url.');
      return examineChannel(channel, api);
    }
    if (local && url === undefined) throw new UsageError('--local needs --url, the address of the Worker.');
    const origin = originFrom('url', url);
    if (!local) return examine({ url: origin, api, kv: null });
    const store = await localStore(state);
    const kv = { store: async () => store, publish: 'npm run publish -- --local' };
    return examine({ url: origin, api, kv }).finally(store.close);
  },
  (cause) => withoutSecrets(defaultMessage(cause), values),
);

/** Prints whether each promise to a channel is kept there. @returns the exit code */
async function examineChannel(channel: string, api: string): Promise<number> {
  if (!/^\d{15,20}$/.test(channel)) throw new UsageError(`--channel "${channel}" is not the id of a channel.`);
  values = await gather([DISCORD_TOKEN]);
  const discord = await openDiscord(values[DISCORD_TOKEN.name] ?? '', api, say);
  const results = await channelPromises(discord, channel);
  for (const [name, result] of results) say(lineOf({ name }, result));
  return conclude(results.filter(([, result]) => 'problem' in result).length);
}

/** @returns the exit code */
function conclude(problems: number): number {
  say(problems === 0 ? 'All is well.' : `${problems} ${problems === 1 ? 'problem' : 'problems'} found.`);
  return problems === 0 ? 0 : 1;
}

interface Examined {
  /** The origin of a Worker on this machine. */
  url: string | null;
  /** The base URL of Discord's API. */
  api: string;
  /** KV on this machine, if the Worker reads it. */
  kv: CheckedKv | null;
}

/** Runs the checks that apply, and prints the result of each. @returns the exit code */
async function examine({ url, api, kv: local }: Examined): Promise<number> {
  const others = [
    DISCORD_APPLICATION_ID,
    DISCORD_PUBLIC_KEY,
    CLOUDFLARE_API_TOKEN,
    CLOUDFLARE_ACCOUNT_ID,
    NIGHT_PUBLIC_KEY,
  ];
  if (!url) values = await gather([DISCORD_TOKEN], others);
  const discord = url ? null : await openDiscord(values[DISCORD_TOKEN.name] ?? '', api, say);
  const wrangler = wranglerWith(values);
  const atCloudflare = once(async () => cloudflareStore(await namespaceId(), wrangler));
  const kv = url ? local : { store: atCloudflare, publish: 'npm run publish -- --remote' };
  const context: CheckContext = {
    values,
    api,
    discord,
    application: () =>
      discord ? discord.application() : Promise.reject(new Error('--url checks do not contact Discord')),
    wrangler,
    origin: url ?? (discord && (await originAtDiscord(discord).catch(() => null))),
    kv,
    published: once(kv ? async () => publishedRelease(await kv.store()) : startedRelease),
  };
  let problems = 0;
  for (const check of CHECKS.filter(({ local }) => local || !url)) {
    const result = await resultOf(check, context);
    if ('problem' in result) problems += 1;
    say(lineOf(check, result));
  }
  return conclude(problems);
}

/** The release that `npm start` loads into KV. */
async function startedRelease(): Promise<PublishedRelease> {
  const release = await releaseWithPictures(await homeDataset());
  return { catalogue: catalogueOf(release, null), shelves: release.shelves };
}

/** Memoises a read, because several checks need the same one. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= read();
    return result;
  };
}

/** A check that throws counts as a problem, so that the checks after it still run. */
async function resultOf(check: DoctorCheck, context: CheckContext): Promise<CheckResult> {
  try {
    return await check.run(context);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return {
      problem: `could not check: ${message}`,
      fix: 'fix the problems above first, then run npm run doctor again',
    };
  }
}

function lineOf({ name }: Pick<DoctorCheck, 'name'>, result: CheckResult): string {
  if ('ok' in result) return `✓ ${name}: ${result.ok}`;
  if ('skipped' in result) return `– ${name}: skipped, ${result.skipped}`;
  return `✗ ${name}: ${result.problem}\n    fix: ${result.fix}`;
}
