import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releaseId } from '../../src/release/catalogue.ts';
import { CATALOGUE } from '../../src/release/keys.ts';
import { type CloudflareApi, startCloudflare } from '../support/stand-ins/cloudflare-api.ts';
import { newClone } from './clone.ts';
import { copyHomeData } from './home-data.ts';
import { ROOT, run, tool } from './tool.ts';

/** These tests start wrangler many times. */
const TIMEOUT = 300_000;

describe('npm run publish -- --local', () => {
  let state: string;
  beforeAll(async () => {
    state = await mkdtemp(path.join(tmpdir(), 'returning-officer-'));
    await copyHomeData(path.join(state, 'data'));
  });
  afterAll(() => rm(state, { recursive: true }));

  const publish = (...args: string[]) => tool('publish', ...localAt(state), ...args);
  const stored = (key: string) =>
    tool('wrangler', 'kv', 'key', 'get', key, '--binding', 'RESULTS', '--local', '--persist-to', state);

  it(
    'leaves no catalogue if killed while writing, and writes the rest when run again',
    async () => {
      await killedOnceWriting(state);
      expect((await stored(CATALOGUE)).stdout).toContain('Value not found');
      const { code, stdout, stderr } = await publish();
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(/(\d+) of \1 written\nDone: KV on this machine has 6 elections/);
      expect(JSON.parse((await stored(CATALOGUE)).stdout).councils).toMatchObject([{ slug: 'derby', elections: 6 }]);
      expect(await publish()).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(/^Nothing to do: .* every key .* --rewrite /),
      });
    },
    TIMEOUT,
  );

  it('fails if there is no release to roll back to', async () => {
    const { code, stderr } = await publish('--rollback');
    expect(stderr).toContain('There is no previous release in KV');
    expect(code).toBe(1);
  });

  it.each([
    ['neither --local nor --remote', []],
    ['both', ['--local', '--remote']],
    ['both --rollback and --rewrite', ['--local', '--rollback', '--rewrite']],
    ['an unknown option', ['--local', '--force']],
  ])('exits with 2 and says how to get help for %s', async (_, args) => {
    const { code, stdout, stderr } = await tool('publish', ...args);
    expect(stderr).toContain('Try: npm run publish -- --help');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});

/** Publishes the home council's elections to a KV on this machine. */
function localAt(state: string): string[] {
  return ['--local', '--persist-to', state, '--data', path.join(state, 'data')];
}

/** Kills a process and its whole group as soon as it prints that a batch is written. */
const DIES_ONCE_WRITING = `data:text/javascript,${encodeURIComponent(`
  const { write } = process.stdout;
  process.stdout.write = (chunk, ...rest) =>
    /\\d of \\d+ written/.test(chunk) ? process.kill(0, 'SIGKILL') : write.call(process.stdout, chunk, ...rest);
`)}`;

/** Starts publishing, and kills it after the first batch; from within, because a busy machine may be too late. */
async function killedOnceWriting(state: string): Promise<void> {
  const args = ['scripts/run.mjs', 'publish', ...localAt(state)];
  const env = { ...process.env, NODE_OPTIONS: `--import=${DIES_ONCE_WRITING}` };
  const child = spawn('node', args, { cwd: ROOT, env, detached: true, stdio: ['ignore', 'ignore', 'inherit'] });
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
    // After an error, wrangler looks for a newer version on the network unless this file says it has just done so.
    const updateCheck = path.join(clone.folder, 'tmp', 'update-check');
    await mkdir(updateCheck, { recursive: true });
    const answer = { latest: null, lastUpdate: Date.now() };
    await writeFile(path.join(updateCheck, 'wrangler-latest.json'), JSON.stringify(answer));
  });
  afterAll(() => Promise.all([clone.remove(), cloudflare.close()]));

  const edit = async (file: string, change: (text: string) => string) => {
    const edited = path.join(clone.folder, file);
    await writeFile(edited, change(await readFile(edited, 'utf8')));
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

  it('writes nothing without --yes if there is no terminal to ask at', async () => {
    const { code, stdout, stderr } = await publish([]);
    expect(stderr).toContain('Add --yes to write');
    expect({ code, stdout, writes: cloudflare.writes }).toEqual({ code: 2, stdout: '', writes: [] });
  });

  it('says how to create a namespace if wrangler.toml has none', async () => {
    const { code, stderr } = await publish(['--yes']);
    expect(stderr).toContain('has no KV namespace id yet: run npm run deploy');
    expect(code).toBe(1);
  });

  it(
    'writes what is missing at Cloudflare, shows a correction, and rolls back',
    async () => {
      await setNamespace('0123456789abcdef0123456789abcdef');
      const dry = await publish(['--dry-run']);
      expect(dry).toMatchObject({ code: 0, stdout: expect.stringContaining('Nothing was written.'), stderr: '' });
      expect(cloudflare.writes).toEqual([]);

      expect(await publish(['--yes'])).toMatchObject({ code: 0, stderr: '' });
      const catalogue = () => JSON.parse(cloudflare.kv.get(CATALOGUE)?.toString() ?? '');
      const { councils } = catalogue();
      expect(councils).toMatchObject([{ slug: 'derby', elections: 6 }]);
      const writes = cloudflare.writes.length;
      expect((await publish(['--yes'])).stdout).toContain('Nothing to do');
      expect(cloudflare.writes).toHaveLength(writes);

      // An election whose source prints no totals, which a correction of one ward could contradict.
      await edit('data/elections/derby/local.derby.2018-05-03.json', (text) => text.replace(': 1295,', ': 1296,'));
      const keys = cloudflare.kv.size;
      const { stdout } = await publish(['--yes']);
      expect(stdout).toContain('1 vote differs: Abbey (1)');
      expect(catalogue().previous.councils).toEqual(councils);
      expect(stdout).toContain('Writes: 4\n');
      expect(cloudflare.kv.size - keys).toBe(3);

      const [from, to] = await Promise.all([releaseId(catalogue()), releaseId(catalogue().previous)]);
      const back = await publish(['--rollback', '--yes']);
      expect(back).toMatchObject({ code: 0, stderr: '' });
      expect(back.stdout).toContain(`Rollback from release ${from} to release ${to}. `);
      expect(back.stdout).toContain(`Back from release ${from} to release ${to}. To return to ${from}, run`);
      expect(catalogue().councils).toEqual(councils);
    },
    TIMEOUT,
  );

  it.each([
    ['no token', '', 'CLOUDFLARE_API_TOKEN'],
    ['a token that Cloudflare rejects', 'another-planted-token-0123456789', '401: Unauthorized'],
  ])('prints wrangler’s message and how to sign in, given %s', async (_, token, message) => {
    await setNamespace('0123456789abcdef0123456789abcdef');
    const { code, stdout, stderr } = await publish(['--yes'], token);
    expect(stderr).toMatch(/wrangler kv key get: [\s\S]*npx wrangler login/);
    expect(stderr).toContain(message);
    expect(code).toBe(1);
    expect(stderr).not.toContain('newer version');
    if (token) expect(stdout + stderr).not.toContain(token);
  });
});
