/** A clone of the project with stand-ins for Discord and Cloudflare on this machine, and two marked tokens. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { type CloudflareApi, startCloudflare } from '../support/stand-ins/cloudflare-api.ts';
import { type DiscordApi, startDiscord } from '../support/stand-ins/discord-api.ts';
import { newClone } from './clone.ts';
import { type Ended, run } from './tool.ts';

/** Unique strings, so that a test can search all output and files for a leaked token. */
export const PLANTED = {
  DISCORD_TOKEN: 'planted-discord-token.XyZ.0123456789',
  CLOUDFLARE_API_TOKEN: 'planted-cloudflare-token-0123456789',
};

export interface DeploySandbox {
  folder: string;
  discord: DiscordApi;
  cloudflare: CloudflareApi;
  env: Record<string, string>;
  /** Everything printed so far. */
  output: string[];
  /** Runs one of the README's commands in the clone, against the stand-ins. */
  line(line: string): Promise<Ended>;
  /** Starts `npm run deploy`, and kills its whole process group after `steps` steps. */
  killedAfter(steps: number, ...args: string[]): Promise<void>;
  remove(): Promise<void>;
}

export async function startSandbox(): Promise<DeploySandbox> {
  const [clone, discord, cloudflare] = await Promise.all([
    newClone(),
    startDiscord(PLANTED.DISCORD_TOKEN),
    startCloudflare(PLANTED.CLOUDFLARE_API_TOKEN),
  ]);
  const { folder } = clone;
  const env = {
    ...PLANTED,
    CI: 'true',
    DISCORD_APPLICATION_ID: discord.application.id,
    DISCORD_PUBLIC_KEY: discord.application.verify_key,
    CLOUDFLARE_ACCOUNT_ID: 'account1',
    NIGHT_PUBLIC_KEY: 'ab'.repeat(32),
    CLOUDFLARE_API_BASE_URL: cloudflare.base,
    // Wrangler's own files go into the clone, so that the search for leaked tokens covers them.
    XDG_CONFIG_HOME: path.join(folder, 'config'),
  };
  const options = (tool: string) => [
    '--discord-api',
    discord.base,
    ...(tool === 'deploy' ? ['--url', cloudflare.origin] : []),
  ];
  const output: string[] = [];
  return {
    folder,
    discord,
    cloudflare,
    env,
    output,
    async line(line) {
      const [, tool = '', given = ''] = /^npm run (\w+)(?: -- (.+))?$/.exec(line) ?? [];
      const args = given.split(' ').filter(Boolean);
      const ended = await run('npm', ['run', tool, '--', ...args, ...options(tool)], env, folder);
      output.push(ended.stdout, ended.stderr);
      return ended;
    },
    async killedAfter(steps, ...args) {
      const child = spawn('node', ['scripts/run.mjs', 'deploy', ...options('deploy'), ...args], {
        cwd: folder,
        env: { ...process.env, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
      });
      output.push(await outputUntilKilled(child, steps));
    },
    async remove() {
      await Promise.all([discord.close(), cloudflare.close()]);
      await clone.remove();
    },
  };
}

/** @throws Error if the process ends by itself before `steps` steps are done */
function outputUntilKilled(child: ChildProcess, steps: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const onOutput = (chunk: Buffer) => {
      text += chunk;
      // The whole group, because wrangler may be running by now.
      if ((text.match(/^✓/gm) ?? []).length >= steps && child.pid) process.kill(-child.pid, 'SIGKILL');
    };
    child.stdout?.on('data', onOutput);
    child.stderr?.on('data', (chunk) => (text += chunk));
    child.on('error', reject);
    child.on('close', (_code, signal) => (signal === 'SIGKILL' ? resolve(text) : reject(new Error(text))));
  });
}

/** Everything a deployment leaves at Discord and Cloudflare, except what differs between two applications. */
export function stateOf({ discord, cloudflare }: DeploySandbox): object {
  const { description, tags, integration_types_config, interactions_endpoint_url: url } = discord.application;
  // The catalogue says when each change was published, which differs between two deployments.
  const hash = (value: Buffer) => createHash('sha256').update(withoutTimes(value)).digest('hex');
  return {
    namespaces: cloudflare.namespaces,
    kv: Object.fromEntries([...cloudflare.kv].map(([key, value]) => [key, hash(value)]).toSorted()),
    home: cloudflare.versions.at(-1)?.texts.HOME_ELECTION,
    ownKey: cloudflare.versions.at(-1)?.texts.DISCORD_PUBLIC_KEY === discord.application.verify_key,
    commands: discord.commands.get('global'),
    application: { description, tags, integration_types_config },
    answersAt: url === `${cloudflare.origin}/interactions`,
  };
}

function withoutTimes(value: Buffer): Buffer {
  return Buffer.from(value.toString('latin1').replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, ''), 'latin1');
}
