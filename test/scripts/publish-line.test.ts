import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/release/keys.ts';
import { type CloudflareApi, startCloudflare } from '../support/stand-ins/cloudflare-api.ts';
import { newClone } from './clone.ts';
import { ROOT, run, tool } from './tool.ts';

/** Wrangler is started many times. */
const PATIENCE = 300_000;

describe('npm run publish -- --local', () => {
  let state: string;
  beforeAll(async () => {
    state = await mkdtemp(path.join(tmpdir(), 'returning-officer-'));
  });
  afterAll(() => rm(state, { recursive: true }));

  const publish = (...args: string[]) =>
    run('npm', ['run', '--silent', 'publish', '--', '--local', '--persist-to', state, ...args]);
  const held = (key: string) =>
    tool('wrangler', 'kv', 'key', 'get', key, '--binding', 'RESULTS', '--local', '--persist-to', state);

  it(
    'killed while it writes, leaves no catalogue; run again, it writes the rest where wrangler finds it',
    async () => {
      await killedOnceWriting(state);
      expect((await held(CATALOGUE)).stdout).toContain('Value not found');
      const { code, stdout, stderr } = await publish();
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(/(\d+) of \1 written\nDone: KV on this machine shows 6 elections/);
      expect(JSON.parse((await held(CATALOGUE)).stdout).councils).toMatchObject([{ slug: 'derby', elections: 6 }]);
      expect(await publish()).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Nothing to do: /) });
    },
    PATIENCE,
  );

  it('says that there is no release to go back to', async () => {
    const { code, stderr } = await publish('--rollback');
    expect(stderr).toContain('nothing to go back to');
    expect(code).toBe(1);
  });

  it.each([
    ['neither --local nor --remote', []],
    ['both', ['--local', '--remote']],
    ['an option it does not know', ['--local', '--force']],
  ])('says how it is used where it is given %s', async (_, args) => {
    const { code, stdout, stderr } = await tool('publish', ...args);
    expect(stderr).toContain('npm run publish -- --local|--remote');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});

/** Starts publishing, and kills it and all it started after the first batch. */
async function killedOnceWriting(state: string): Promise<void> {
  const args = ['scripts/run.mjs', 'publish', '--local', '--persist-to', state];
  const child = spawn('node', args, { cwd: ROOT, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.on('data', (chunk) => {
    if (/\d of \d+ written/.test(String(chunk)) && child.pid) process.kill(-child.pid, 'SIGKILL');
  });
  const signal = await new Promise((resolve) => child.on('exit', (_code, ended) => resolve(ended)));
  expect(signal).toBe('SIGKILL');
}

describe('npm run publish -- --remote', () => {
  const TOKEN = 'planted-cloudflare-token-0123456789';
  let clone: Awaited<ReturnType<typeof newClone>>;
  let cloudflare: CloudflareApi;
  beforeAll(async () => {
    [clone, cloudflare] = await Promise.all([newClone(), startCloudflare(TOKEN)]);
    await setNamespace('results');
    // When it fails, wrangler asks the network whether there is a newer one, unless it finds that it has just asked.
    const asked = path.join(clone.folder, 'tmp', 'update-check');
    await mkdir(asked, { recursive: true });
    const answer = { latest: null, lastUpdate: Date.now() };
    await writeFile(path.join(asked, 'wrangler-latest.json'), JSON.stringify(answer));
  });
  afterAll(() => Promise.all([clone.remove(), cloudflare.close()]));

  const edit = async (file: string, change: (text: string) => string) => {
    const place = path.join(clone.folder, file);
    await writeFile(place, change(await readFile(place, 'utf8')));
  };
  const setNamespace = (id: string) =>
    edit('wrangler.toml', (text) => text.replace(/(binding = "RESULTS"\nid = )"[^"]*"/, `$1"${id}"`));
  const publish = (args: string[], token = TOKEN) =>
    run(
      'node',
      ['scripts/run.mjs', 'publish', '--remote', ...args],
      {
        CI: 'true',
        CLOUDFLARE_API_TOKEN: token,
        CLOUDFLARE_ACCOUNT_ID: 'account1',
        CLOUDFLARE_API_BASE_URL: cloudflare.base,
        XDG_CONFIG_HOME: path.join(clone.folder, 'config'),
        TMPDIR: path.join(clone.folder, 'tmp'),
      },
      clone.folder,
    );

  it('refuses without --yes where nobody is there to ask, and writes nothing', async () => {
    const { code, stdout, stderr } = await publish([]);
    expect(stderr).toContain('Add --yes to write');
    expect({ code, stdout, writes: cloudflare.writes }).toEqual({ code: 2, stdout: '', writes: [] });
  });

  it('says how a namespace comes about where wrangler.toml names none', async () => {
    const { code, stderr } = await publish(['--yes']);
    expect(stderr).toContain('names no KV namespace yet: run npm run deploy');
    expect(code).toBe(1);
  });

  it(
    'writes what KV at Cloudflare lacks, shows a correction, and goes back',
    async () => {
      await setNamespace('0123456789abcdef0123456789abcdef');
      const dry = await publish(['--dry-run']);
      expect(dry).toMatchObject({ code: 0, stdout: expect.stringContaining('Nothing was written.'), stderr: '' });
      expect(cloudflare.writes).toEqual([]);

      expect(await publish(['--yes'])).toMatchObject({ code: 0, stderr: '' });
      const shown = () => JSON.parse(cloudflare.kv.get(CATALOGUE)?.toString() ?? '');
      const { councils } = shown();
      expect(councils).toMatchObject([{ slug: 'derby', elections: 6 }]);
      const writes = cloudflare.writes.length;
      expect((await publish(['--yes'])).stdout).toContain('Nothing to do');
      expect(cloudflare.writes).toHaveLength(writes);

      await edit('data/elections/local.derby.2003-05-01.json', (text) => text.replace(': 1406', ': 1407'));
      const keys = cloudflare.kv.size;
      const { stdout } = await publish(['--yes']);
      expect(stdout).toContain('1 vote moved: Darley (1)');
      expect(shown().previous.councils).toEqual(councils);
      expect(stdout).toContain('Writes: 4\n');
      expect(cloudflare.kv.size - keys).toBe(3);

      expect(await publish(['--rollback', '--yes'])).toMatchObject({ code: 0, stderr: '' });
      expect(shown().councils).toEqual(councils);
    },
    PATIENCE,
  );

  it.each([
    ['no token', '', 'CLOUDFLARE_API_TOKEN'],
    ['a token that Cloudflare does not take', 'another-planted-token-0123456789', '401: Unauthorized'],
  ])('where it is given %s, hands on what wrangler says, and how to sign in', async (_, token, words) => {
    await setNamespace('0123456789abcdef0123456789abcdef');
    const { code, stdout, stderr } = await publish(['--yes'], token);
    expect(stderr).toMatch(/wrangler kv key get: [\s\S]*npx wrangler login/);
    expect(stderr).toContain(words);
    expect(code).toBe(1);
    expect(stderr).not.toContain('newer version');
    if (token) expect(stdout + stderr).not.toContain(token);
  });
});
