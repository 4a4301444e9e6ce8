import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definitions } from '../../scripts/commands.ts';
import { workerOrigin } from '../../scripts/deploy/worker-origin.ts';
import { wranglerWith } from '../../scripts/deploy/wrangler.ts';
import { type DeploySandbox, PLANTED, startSandbox, stateOf } from './deploy-sandbox.ts';
import { filesWith } from './grep.ts';
import { ROOT, run } from './tool.ts';

/** These tests start wrangler dozens of times. */
const TIMEOUT = 600_000;
/** After the application, sign-in, namespace, results, each Worker, its answer, profile and commands: a ✓ for each. */
const KILL_AFTER = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const RESULTS_PUBLISHED = 4;

/** The commands in the README's deploy section, in order. */
async function readmeLines(): Promise<string[]> {
  const readme = await readFile(path.join(ROOT, 'README.md'), 'utf8');
  const section = /^## Deploy$([\s\S]*?)(?=^## )/m.exec(readme)?.[1] ?? '';
  const lines = [...section.matchAll(/^```\w*$([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
    block.trim().split('\n'),
  );
  return lines
    .map((line) => line.replace(/ +#.*/, '').replace('<server id>', '200000000000000001'))
    .filter((line) => line.startsWith('npm run'));
}

/** A deployment that was killed after one step, started again and killed after two, and so on. */
async function killedBetweenSteps(): Promise<DeploySandbox> {
  const sandbox = await startSandbox();
  for (const steps of KILL_AFTER) await sandbox.killedAfter(steps);
  return sandbox;
}

describe('The deploy section of the README', () => {
  let sandbox: DeploySandbox;
  /** Runs next to the first test, since each leaves one of two cores idle. */
  let interrupted: Promise<DeploySandbox>;
  beforeAll(async () => {
    interrupted = killedBetweenSteps();
    // The test that awaits it reports its failure.
    interrupted.catch(() => undefined);
    sandbox = await startSandbox();
  });
  afterAll(() => Promise.all([sandbox.remove(), interrupted.then((other) => other.remove())]));

  it(
    'turns a clone into a live bot, line by line',
    async () => {
      const lines = await readmeLines();
      expect(lines).toEqual(
        expect.arrayContaining(['npm run deploy -- --dry-run', 'npm run deploy', 'npm run doctor']),
      );
      for (const line of lines) {
        const { code, stdout, stderr } = await sandbox.line(line);
        expect({ line, code, stderr }).toEqual({ line, code: 0, stderr: '' });
        if (line.includes('--dry-run'))
          expect([sandbox.cloudflare.writes, sandbox.discord.commands.size]).toEqual([[], 0]);
        if (line === 'npm run deploy') {
          expect(stdout).toContain(`https://discord.com/oauth2/authorize?client_id=${sandbox.discord.application.id}`);
          expect(stdout).toContain('/ward Darley');
          expect(stdout).toMatch(/[█▀▄]{20}/);
        }
        if (line === 'npm run doctor') expect(stdout).toContain('All is well.');
      }
      expect(stateOf(sandbox)).toMatchObject({ ownKey: true, answersAt: true, commands: definitions });
      expect(sandbox.cloudflare.crons).toEqual(
        new Map([
          ['returning-officer-post', ['* * * * *']],
          ['returning-officer', ['* * * * *']],
        ]),
      );
      const catalogue = JSON.parse(sandbox.cloudflare.kv.get('catalogue')?.toString() ?? '');
      expect(await (await fetch(`${sandbox.cloudflare.origin}/health`)).json()).toMatchObject({
        source: 'kv',
        elections: catalogue.councils[0].elections,
      });
    },
    TIMEOUT,
  );

  it(
    'changes nothing the second time',
    async () => {
      const before = [sandbox.cloudflare.writes.length, structuredClone(stateOf(sandbox))];
      const { code, stdout } = await sandbox.line('npm run deploy');
      expect(code).toBe(0);
      expect(stdout.match(/: already done$/gm)).toHaveLength(KILL_AFTER.length);
      expect([sandbox.cloudflare.writes.length, stateOf(sandbox)]).toEqual(before);
    },
    TIMEOUT,
  );

  it(
    'reaches the same state after being killed between any two steps',
    async () => {
      const other = await interrupted;
      expect((await other.line('npm run deploy')).code).toBe(0);
      expect(stateOf(other)).toEqual(stateOf(sandbox));
      const uploads = other.cloudflare.writes.filter((write) => /^PUT \/workers\/scripts\/[\w-]+$/.test(write));
      // Cloudflare refuses a binding to an object of a Worker that does not exist, so the second comes first.
      expect(uploads).toEqual([
        'PUT /workers/scripts/returning-officer-post',
        'PUT /workers/scripts/returning-officer',
      ]);
      expect(other.cloudflare.namespaces).toHaveLength(1);
      sandbox.output.push(...other.output);
    },
    TIMEOUT,
  );

  it(
    'finds later damage with npm run doctor, and says how to fix it',
    async () => {
      const { kv } = sandbox.cloudflare;
      const [album = ''] = [...kv.keys()].filter((key) => key.startsWith('album@'));
      kv.delete(album);
      sandbox.discord.commands.get('global')?.pop();
      sandbox.discord.application.interactions_endpoint_url = 'http://127.0.0.1:9/interactions';
      const { code, stdout } = await sandbox.line('npm run doctor');
      expect(code).toBe(1);
      expect(stdout).toContain(`missing from KV: ${album}\n    fix: npm run publish -- --remote\n`);
      expect(stdout).toMatch(
        /Commands in sync: they differ:\n {2}\+ .*Declare result.* added\n {4}fix: npm run register/,
      );
      expect(stdout).toMatch(/✗ Interactions endpoint: .* did not get the right answers/);
    },
    TIMEOUT,
  );

  it(
    'publishes facts alone with --no-pictures',
    async () => {
      const other = await startSandbox();
      await other.killedAfter(RESULTS_PUBLISHED, '--no-pictures');
      const kinds = new Set([...other.cloudflare.kv.keys()].map((key) => key.split(/[/@]/)[0]));
      await other.remove();
      expect(kinds).toContain('elections');
      expect(kinds).toContain('catalogue');
      expect(kinds).not.toContain('album');
    },
    TIMEOUT,
  );

  it('leaves no token in any output or file', async () => {
    for (const token of Object.values(PLANTED)) {
      expect(sandbox.output.join('\n')).not.toContain(token);
      expect(await filesWith(token, sandbox.folder)).toEqual([]);
      expect([...sandbox.cloudflare.kv.values()].some((value) => value.includes(token))).toBe(false);
      expect(JSON.stringify(sandbox.cloudflare.versions)).not.toContain(token);
    }
  });

  it('gives the bot’s token to the second Worker alone', () => {
    const { versions, postVersions } = sandbox.cloudflare;
    expect(postVersions.at(-1)?.texts).toEqual({ DISCORD_TOKEN: PLANTED.DISCORD_TOKEN });
    expect(Object.keys(versions.at(-1)?.texts ?? {})).not.toContain('DISCORD_TOKEN');
    expect(postVersions.at(-1)).toMatchObject({ objects: { POST: 'Post' }, migration: 'v1' });
    expect(versions.at(-1)).toMatchObject({
      objects: { COUNT: 'Count', POST: 'Post of returning-officer-post' },
      migration: 'v1',
      texts: { NIGHT_PUBLIC_KEY: sandbox.env.NIGHT_PUBLIC_KEY },
    });
  });

  it('reads the address from what wrangler prints', async () => {
    process.env.CLOUDFLARE_API_BASE_URL = sandbox.cloudflare.base;
    const wrangler = wranglerWith({ ...PLANTED, CLOUDFLARE_ACCOUNT_ID: 'account1' });
    const deployment = { wrangler, origin: null, dryRun: false } as unknown as Parameters<typeof workerOrigin>[0];
    expect(await workerOrigin(deployment)).toBe('https://returning-officer.somewhere.workers.dev');
  });
});

describe('npm run deploy without a terminal', () => {
  const NO_VALUES = {
    CI: 'true',
    DISCORD_TOKEN: '',
    DISCORD_APPLICATION_ID: '',
    DISCORD_PUBLIC_KEY: '',
    CLOUDFLARE_API_TOKEN: '',
  };

  it('lists every missing value with where to find it, and does nothing', async () => {
    const { code, stdout, stderr } = await run('node', ['scripts/run.mjs', 'deploy'], NO_VALUES);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    for (const name of ['DISCORD_TOKEN', 'DISCORD_APPLICATION_ID', 'DISCORD_PUBLIC_KEY', 'CLOUDFLARE_API_TOKEN']) {
      expect(stderr).toMatch(new RegExp(`${name}\\n +\\S.*\\.com`));
    }
  });

  it('names a malformed value without printing it', async () => {
    const env = {
      ...NO_VALUES,
      ...PLANTED,
      DISCORD_APPLICATION_ID: '100000000000000001',
      DISCORD_PUBLIC_KEY: 'not-a-key',
    };
    const { code, stderr } = await run('node', ['scripts/run.mjs', 'deploy'], env);
    expect(code).toBe(1);
    expect(stderr).toContain('DISCORD_PUBLIC_KEY (given, but malformed)');
    expect(stderr).not.toMatch(/not-a-key|planted/);
  });

  it.each([['true'], ['']])('prints in a dry run what it would do and what it needs, with CI=%j', async (CI) => {
    // Nothing answers at these addresses, so any request would fail.
    const env = { ...NO_VALUES, CI, CLOUDFLARE_API_BASE_URL: 'http://127.0.0.1:9' };
    const config = await readFile(path.join(ROOT, 'wrangler.toml'), 'utf8');
    const args = ['scripts/run.mjs', 'deploy', '--dry-run', '--discord-api', 'http://127.0.0.1:9'];
    const { code, stdout, stderr } = await run('node', args, env);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^○ KV namespace: would create/m);
    expect(stdout).toMatch(/^○ Commands registered: would register/m);
    for (const name of ['DISCORD_TOKEN', 'DISCORD_APPLICATION_ID', 'DISCORD_PUBLIC_KEY', 'CLOUDFLARE_API_TOKEN']) {
      expect(stdout).toMatch(new RegExp(`${name}\\n +\\S.*\\.com`));
    }
    expect(stdout).toMatch(/Nothing was changed\.\n$/);
    expect(await readFile(path.join(ROOT, 'wrangler.toml'), 'utf8')).toBe(config);
  });

  it('names in a dry run only the values that are missing or malformed', async () => {
    const env = { ...NO_VALUES, ...PLANTED, DISCORD_PUBLIC_KEY: 'not-a-key' };
    const { code, stdout } = await run('node', ['scripts/run.mjs', 'deploy', '--dry-run'], env);
    expect(code).toBe(0);
    expect(stdout).toMatch(/DISCORD_APPLICATION_ID\n/);
    expect(stdout).toContain('DISCORD_PUBLIC_KEY (given, but malformed)');
    expect(stdout).not.toMatch(/DISCORD_TOKEN|CLOUDFLARE_API_TOKEN|not-a-key|planted/);
  });

  it('rejects an unknown option and says how to list the options', async () => {
    const { code, stderr } = await run('node', ['scripts/run.mjs', 'deploy', '--now'], NO_VALUES);
    expect(code).toBe(2);
    expect(stderr).toBe('Unknown option --now. Try: npm run deploy -- --help\n');
  });
});
