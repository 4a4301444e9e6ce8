import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definitions } from '../../scripts/commands.ts';
import { workerOrigin } from '../../scripts/deploy/worker-origin.ts';
import { wranglerWith } from '../../scripts/deploy/wrangler.ts';
import { type DeploySandbox, PLANTED, startSandbox, stateOf } from './deploy-sandbox.ts';
import { filesWith } from './grep.ts';
import { ROOT, run } from './tool.ts';

/** Wrangler is started dozens of times. */
const PATIENCE = 600_000;
/** The application, sign-in, namespace, data, Worker, its answer, commands, endpoint: after each of these. */
const BETWEEN = [1, 2, 3, 4, 5, 6, 7, 8];

/** The commands of the README's deploy section, in their order. */
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

describe('The deploy section of the README', () => {
  let live: DeploySandbox;
  beforeAll(async () => {
    live = await startSandbox();
  });
  afterAll(() => live.remove());

  it(
    'followed step by step, leads from a clone to a live bot',
    async () => {
      const lines = await readmeLines();
      expect(lines).toEqual(
        expect.arrayContaining(['npm run deploy -- --dry-run', 'npm run deploy', 'npm run doctor']),
      );
      for (const line of lines) {
        const { code, stdout, stderr } = await live.line(line);
        expect({ line, code, stderr }).toEqual({ line, code: 0, stderr: '' });
        if (line.includes('--dry-run')) expect([live.cloudflare.writes, live.discord.commands.size]).toEqual([[], 0]);
        if (line === 'npm run deploy') {
          expect(stdout).toContain(`https://discord.com/oauth2/authorize?client_id=${live.discord.application.id}`);
          expect(stdout).toContain('/ward Darley');
          expect(stdout).toMatch(/[█▀▄]{20}/);
        }
        if (line === 'npm run doctor') expect(stdout).toContain('All is well.');
      }
      expect(stateOf(live)).toMatchObject({ ownKey: true, answersAt: true, commands: definitions });
      const catalogue = JSON.parse(live.cloudflare.kv.get('catalogue')?.toString() ?? '');
      expect(await (await fetch(`${live.cloudflare.origin}/health`)).json()).toMatchObject({
        source: 'kv',
        elections: catalogue.councils[0].elections,
      });
    },
    PATIENCE,
  );

  it(
    'followed again, changes nothing',
    async () => {
      const before = [live.cloudflare.writes.length, structuredClone(stateOf(live))];
      const { code, stdout } = await live.line('npm run deploy');
      expect(code).toBe(0);
      expect(stdout.match(/: already so$/gm)).toHaveLength(BETWEEN.length);
      expect([live.cloudflare.writes.length, stateOf(live)]).toEqual(before);
    },
    PATIENCE,
  );

  it(
    'leads to the same after being killed between any two steps',
    async () => {
      const other = await startSandbox();
      try {
        for (const steps of BETWEEN) await other.killedAfter(steps);
        expect((await other.line('npm run deploy')).code).toBe(0);
        expect(stateOf(other)).toEqual(stateOf(live));
        const uploads = other.cloudflare.writes.filter((write) => write.startsWith('PUT /workers/scripts'));
        expect(uploads).toHaveLength(1);
        expect(other.cloudflare.namespaces).toHaveLength(1);
        live.said.push(...other.said);
      } finally {
        await other.remove();
      }
    },
    PATIENCE,
  );

  it(
    'ends with a doctor who finds what was spoilt since, with its mend',
    async () => {
      const { kv } = live.cloudflare;
      const [album = ''] = [...kv.keys()].filter((key) => key.startsWith('album@'));
      kv.delete(album);
      live.discord.commands.get('global')?.pop();
      live.discord.application.interactions_endpoint_url = 'http://127.0.0.1:9/interactions';
      const { code, stdout } = await live.line('npm run doctor');
      expect(code).toBe(1);
      expect(stdout).toContain(`1 of what it names cannot be read, such as ${album}\n    mend: npm run deploy`);
      expect(stdout).toMatch(/Commands in step: they differ:\n {2}\+ \/about added\n {4}mend: npm run register/);
      expect(stdout).toMatch(/✗ Interactions endpoint: .* was not answered as it asks/);
    },
    PATIENCE,
  );

  it('leaves no token in any output or file', async () => {
    for (const token of Object.values(PLANTED)) {
      expect(live.said.join('\n')).not.toContain(token);
      expect(await filesWith(token, live.folder)).toEqual([]);
      expect([...live.cloudflare.kv.values()].some((value) => value.includes(token))).toBe(false);
      expect(JSON.stringify(live.cloudflare.versions)).not.toContain(token);
    }
  });

  it('learns the address from wrangler itself', async () => {
    process.env.CLOUDFLARE_API_BASE_URL = live.cloudflare.base;
    const wrangler = wranglerWith({ ...PLANTED, CLOUDFLARE_ACCOUNT_ID: 'account1' });
    const asking = { wrangler, origin: null, dryRun: false } as unknown as Parameters<typeof workerOrigin>[0];
    expect(await workerOrigin(asking)).toBe('https://returning-officer.somewhere.workers.dev');
  });
});

describe('deploy, where nobody can be asked', () => {
  const nothing = {
    CI: 'true',
    DISCORD_TOKEN: '',
    DISCORD_APPLICATION_ID: '',
    DISCORD_PUBLIC_KEY: '',
    CLOUDFLARE_API_TOKEN: '',
  };

  it('names every missing value at once, with where to find it, and does nothing', async () => {
    const { code, stdout, stderr } = await run('node', ['scripts/run.mjs', 'deploy'], nothing);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    for (const name of ['DISCORD_TOKEN', 'DISCORD_APPLICATION_ID', 'DISCORD_PUBLIC_KEY', 'CLOUDFLARE_API_TOKEN']) {
      expect(stderr).toMatch(new RegExp(`${name}\\n +\\S.*\\.com`));
    }
  });

  it('names the one that is not of its form, without repeating it', async () => {
    const env = {
      ...nothing,
      ...PLANTED,
      DISCORD_APPLICATION_ID: '100000000000000001',
      DISCORD_PUBLIC_KEY: 'not-a-key',
    };
    const { code, stderr } = await run('node', ['scripts/run.mjs', 'deploy'], env);
    expect(code).toBe(1);
    expect(stderr).toContain('DISCORD_PUBLIC_KEY (given, but not of its form)');
    expect(stderr).not.toMatch(/not-a-key|planted/);
  });

  it('says what a line that it does not understand could be', async () => {
    const { code, stderr } = await run('node', ['scripts/run.mjs', 'deploy', '--now'], nothing);
    expect(code).toBe(2);
    expect(stderr).toContain('--dry-run');
  });
});
