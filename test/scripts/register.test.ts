import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { definitions } from '../../scripts/commands.ts';
import { type DiscordApi, startDiscord } from '../support/stand-ins/discord-api.ts';
import { type Ended, run } from './tool.ts';

const TOKEN = 'planted-discord-token.XyZ.0123456789';
const GUILD = '200000000000000001';

describe('npm run register', () => {
  let discord: DiscordApi;
  beforeEach(async () => {
    discord = await startDiscord(TOKEN);
    discord.application.integration_types_config = { '0': {}, '1': {} };
  });
  afterEach(() => discord.close());

  async function register(...args: string[]): Promise<Ended> {
    const env = { CI: 'true', DISCORD_TOKEN: TOKEN, DISCORD_APPLICATION_ID: discord.application.id };
    const ended = await run('node', ['scripts/run.mjs', 'register', '--discord-api', discord.base, ...args], env);
    expect(ended.stdout + ended.stderr).not.toContain(TOKEN);
    return ended;
  }
  const puts = () => discord.requests.filter((request) => request.startsWith('PUT'));

  it('adds missing commands, and writes nothing if nothing differs', async () => {
    const first = await register();
    expect(first.code).toBe(0);
    for (const { type, name } of definitions) expect(first.stdout).toContain(`+ ${type === 1 ? '/' : ''}${name} added`);
    expect(discord.commands.get('global')).toEqual(definitions);
    const second = await register();
    expect(second).toMatchObject({ code: 0, stdout: expect.stringContaining('in sync: nothing was written') });
    expect(puts()).toHaveLength(1);
    expect([...discord.agents]).toEqual([expect.stringMatching(/^DiscordBot \(https:\/\/\S+, \d+\.\d+\.\d+\)$/)]);
  });

  it('names changed and removed commands, and writes nothing in a dry run', async () => {
    const registered = structuredClone(definitions) as unknown as {
      name: string;
      options: { description: string }[];
    }[];
    const [ward] = registered;
    if (ward?.options[0]) ward.options[0].description = 'Another';
    discord.commands.set('global', [...registered, { name: 'weather', type: 1, description: 'Rain' }] as never);
    const { stdout, code } = await register('--dry-run');
    expect(stdout).toMatch(/~ \/ward changed: option name: description\n/);
    expect(stdout).toContain('- /weather removed');
    expect({ code, puts: puts() }).toEqual({ code: 0, puts: [] });
  });

  it('leaves out the contexts in one server, because only global commands have them', async () => {
    expect((await register('--guild', GUILD)).code).toBe(0);
    expect(discord.commands.get('global')).toBeUndefined();
    const registered = discord.commands.get(GUILD) ?? [];
    expect(registered.map(({ name }) => name)).toEqual(definitions.map(({ name }) => name));
    for (const command of registered) expect(Object.keys(command)).not.toContain('contexts');
    expect((await register('--guild', GUILD)).stdout).toContain('nothing was written');
  });

  it('prints Discord’s message next to the name of our command and option', async () => {
    const description = {
      _errors: [{ code: 'BASE_TYPE_BAD_LENGTH', message: 'Must be between 1 and 100 in length.' }],
    };
    const errors = { '1': { options: { '1': { description } } }, '4': { name: description } };
    discord.planned = [{ method: 'PUT', status: 400, body: { code: 50035, message: 'Invalid Form Body', errors } }];
    const { code, stderr } = await register();
    expect(code).toBe(1);
    expect(stderr).toContain(
      '/council, option "election", description: Must be between 1 and 100 in length. (BASE_TYPE_BAD_LENGTH)',
    );
    expect(stderr).toContain('/wards, name: Must be');
  });

  it('says what to do if users cannot install the application yet', async () => {
    discord.application.integration_types_config = { '0': {} };
    const { code, stderr } = await register();
    expect(code).toBe(1);
    expect(stderr).toContain('/ward, integration_types: ');
    expect(stderr).not.toContain('/settings');
    expect(stderr).toContain('Run npm run deploy');
    expect(discord.commands.size).toBe(0);
  });

  it('waits as long as Discord’s rate limit requires', async () => {
    const headers = {
      'Retry-After': '1',
      'X-RateLimit-Limit': '1',
      'X-RateLimit-Remaining': '0',
      'X-RateLimit-Reset-After': '1',
    };
    const body = { message: 'You are being rate limited.', retry_after: 1, global: false };
    discord.planned = [{ method: 'PUT', status: 429, body, headers }];
    const { code, stdout } = await register();
    expect(code).toBe(0);
    expect(stdout).toMatch(/Rate limited by Discord: waiting [01]\.\d s/);
    expect(puts()).toHaveLength(2);
  });

  it.each([
    ['a token that Discord rejects', 401, 'Discord answered 401'],
    ['somebody else’s application', 403, 'Discord answered 403'],
  ])('fails with %s', async (_, status, message) => {
    discord.planned = [{ status, body: { message: 'No', code: 0 } }];
    expect(await register()).toMatchObject({ code: 1, stderr: expect.stringContaining(message) });
  });

  it('retries if Discord fails, and then gives up with its status', async () => {
    discord.planned = [1, 2, 3, 4].map(() => ({ status: 503, body: {} }));
    expect(await register()).toMatchObject({ code: 1, stderr: expect.stringContaining('Discord answered 503') });
    expect(discord.requests).toHaveLength(4);
    discord.planned = [{ status: 502, body: {} }];
    expect((await register()).code).toBe(0);
  });

  it('refuses to send the token unencrypted', async () => {
    const { code, stderr } = await register('--discord-api', 'http://discord.example/api');
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining('use https, or an address on this machine'),
    });
  });

  it('fails if it cannot reach Discord', async () => {
    await discord.close();
    expect(await register()).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Cannot reach Discord'),
    });
    discord = await startDiscord(TOKEN);
  });

  it('lists every missing value at once', async () => {
    const { code, stderr } = await run('node', ['scripts/run.mjs', 'register'], {
      CI: 'true',
      DISCORD_TOKEN: '',
      DISCORD_APPLICATION_ID: '',
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/DISCORD_TOKEN[\s\S]*DISCORD_APPLICATION_ID/);
  });
});
