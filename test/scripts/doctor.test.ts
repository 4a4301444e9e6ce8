import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newSigner } from '../../playground/signer.ts';
import { type RunningWorker, startWorker } from '../../scripts/worker.ts';
import { type DiscordApi, startDiscord } from '../support/stand-ins/discord-api.ts';
import { type Ended, run } from './tool.ts';

const TOKEN = 'planted-discord-token.XyZ.0123456789';
const OTHER_KEY = 'ab'.repeat(32);

function doctor(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return run('node', ['scripts/run.mjs', 'doctor', ...args], { CI: 'true', ...env });
}

/** Each run starts workerd, and some start wrangler. */
const TIMEOUT = { timeout: 240_000 };

describe('npm run doctor for a Worker on this machine', TIMEOUT, () => {
  let worker: RunningWorker;
  beforeAll(async () => {
    worker = await startWorker({ publicKey: (await newSigner()).publicKey, port: 0, log: () => {} });
  });
  afterAll(() => worker.stop());

  it('reads every election and picture, and finds no problem', async () => {
    const { code, stdout } = await doctor(['--url', worker.origin]);
    expect(stdout).toMatch(/✓ Versions: Node [\d.]+ \(the project's own, in node_modules\), wrangler [\d.]+, /);
    expect(stdout).toMatch(/✓ Signed ping.*\n✓ Worker answers, and rejects a bad signature/);
    expect(stdout).toMatch(/✓ Every election and picture, read through the Worker: \d{2,} read/);
    expect(stdout).toMatch(/✓ Card of a link to a page: \S+\/elections\/\S+: the component embed is valid/);
    expect(stdout).toContain('All is well.');
    expect(code).toBe(0);
  });

  it('says how to start a Worker if none answers', async () => {
    const { code, stdout } = await doctor(['--url', 'http://127.0.0.1:9']);
    expect(stdout).toMatch(/✗ Worker answers.*\n {4}fix: .*npm start/);
    expect(stdout).toMatch(/✗ Card of a link to a page: .* does not answer\.\n {4}fix: .*npm start/);
    expect(code).toBe(1);
  });
});

describe('npm run doctor for an application at Discord', TIMEOUT, () => {
  let discord: DiscordApi;
  beforeEach(async () => {
    discord = await startDiscord(TOKEN);
  });
  afterEach(() => discord.close());

  /** Runs it without a Cloudflare sign-in, which its own checks report. */
  const printed = async (env: Record<string, string>) => {
    const signedOut = {
      CLOUDFLARE_API_TOKEN: 'planted-cloudflare-token',
      CLOUDFLARE_ACCOUNT_ID: 'none',
      CLOUDFLARE_API_BASE_URL: 'http://127.0.0.1:9',
    };
    const ended = await doctor(['--discord-api', discord.base], { DISCORD_TOKEN: TOKEN, ...signedOut, ...env });
    expect(ended.code).toBe(1);
    expect(ended.stdout + ended.stderr).not.toContain(TOKEN);
    return ended.stdout;
  };

  it('reports the key of another application, with the right one, and an endpoint that is not set', async () => {
    const output = await printed({ DISCORD_PUBLIC_KEY: OTHER_KEY });
    expect(output).toContain(
      `DISCORD_PUBLIC_KEY belongs to another application: the token is for "Returning Officer", whose value is ${discord.application.verify_key}`,
    );
    expect(output).toMatch(
      /✗ Interactions endpoint: Discord has no endpoint for interactions\n {4}fix: npm run deploy/,
    );
    expect(output).toMatch(/✗ Commands in sync: they differ:\n {2}\+ \/ward added[\s\S]*fix: npm run register/);
  });

  it('reports a Worker with another key, which rejects Discord’s ping', async () => {
    const worker = await startWorker({ publicKey: OTHER_KEY, port: 0, log: () => {} });
    discord.application.interactions_endpoint_url = `${worker.origin}/interactions`;
    try {
      expect(await printed({})).toMatch(
        /✗ Interactions endpoint: .* did not get the right answers\n {4}fix: .*the public key/,
      );
    } finally {
      await worker.stop();
    }
  });

  it('reports a token that Discord rejects', async () => {
    const output = await printed({ DISCORD_TOKEN: `${TOKEN}-of-yesterday` });
    expect(output).toMatch(/✗ Token.*: Discord rejects this DISCORD_TOKEN\.\n {4}fix: The bot token: discord\.com/);
  });
});
