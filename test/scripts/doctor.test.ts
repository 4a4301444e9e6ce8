import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newSigner } from '../../playground/signer.ts';
import { type RunningWorker, startWorker } from '../../scripts/worker.ts';
import { type DiscordApi, startDiscord } from '../support/stand-ins/discord-api.ts';
import { type Ended, run } from './tool.ts';

const TOKEN = 'planted-discord-token.XyZ.0123456789';
const OTHER_KEY = 'ab'.repeat(32);

function doctor(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return run('node', ['scripts/run.mjs', 'doctor', ...args], { CI: 'true', ...env });
}

/** Each run starts workerd, and wrangler where Cloudflare is asked. */
const PATIENCE = { timeout: 240_000 };

describe('doctor, of a Worker on this machine', PATIENCE, () => {
  let worker: RunningWorker;
  beforeEach(async () => {
    worker = await startWorker({ publicKey: (await newSigner()).publicKey, port: 0, log: () => {} });
  });
  afterEach(() => worker.stop());

  it('finds all well, down to every election and picture, and asks nobody else', async () => {
    const { code, stdout } = await doctor(['--url', worker.origin]);
    expect(stdout).toMatch(/✓ Signed ping.*\n✓ Worker answers, and refuses a bad signature/);
    expect(stdout).toMatch(/✓ Every election and picture, read through the Worker: \d{2,} read/);
    expect(stdout).toContain('All is well.');
    expect(code).toBe(0);
  });

  it('says how to start one where none answers', async () => {
    const { code, stdout } = await doctor(['--url', 'http://127.0.0.1:9']);
    expect(stdout).toMatch(/✗ Worker answers.*\n {4}mend: .*npm start/);
    expect(code).toBe(1);
  });
});

describe('doctor, of an application at Discord', PATIENCE, () => {
  let discord: DiscordApi;
  beforeEach(async () => {
    discord = await startDiscord(TOKEN);
  });
  afterEach(() => discord.close());

  /** Cloudflare is not signed in to here, and says so in its own checks. */
  const look = async (env: Record<string, string>) => {
    const away = {
      CLOUDFLARE_API_TOKEN: 'planted-cloudflare-token',
      CLOUDFLARE_ACCOUNT_ID: 'none',
      CLOUDFLARE_API_BASE_URL: 'http://127.0.0.1:9',
    };
    const ended = await doctor(['--discord-api', discord.base], { DISCORD_TOKEN: TOKEN, ...away, ...env });
    expect(ended.code).toBe(1);
    expect(ended.stdout + ended.stderr).not.toContain(TOKEN);
    return ended.stdout;
  };

  it('tells a key of another application, with the right one, and an endpoint that is not set', async () => {
    const said = await look({ DISCORD_PUBLIC_KEY: OTHER_KEY });
    expect(said).toContain(
      `DISCORD_PUBLIC_KEY belongs to another application: the token is of "Returning Officer", whose value is ${discord.application.verify_key}`,
    );
    expect(said).toMatch(
      /✗ Interactions endpoint: Discord has no address to send interactions to\n {4}mend: npm run deploy/,
    );
    expect(said).toMatch(/✗ Commands in step: they differ:\n {2}\+ \/ward added[\s\S]*mend: npm run register/);
  });

  it('tells a Worker that was given another key, at which Discord’s ping is refused', async () => {
    const worker = await startWorker({ publicKey: OTHER_KEY, port: 0, log: () => {} });
    discord.application.interactions_endpoint_url = `${worker.origin}/interactions`;
    try {
      expect(await look({})).toMatch(/✗ Interactions endpoint: .* was not answered as it asks\n {4}mend: .*the key/);
    } finally {
      await worker.stop();
    }
  });

  it('tells a token that Discord does not know', async () => {
    const said = await look({ DISCORD_TOKEN: `${TOKEN}-of-yesterday` });
    expect(said).toMatch(
      /✗ Token.*: Discord does not know this DISCORD_TOKEN\.\n {4}mend: The bot token: discord\.com/,
    );
  });
});
