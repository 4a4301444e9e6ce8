import type { ChildProcess } from 'node:child_process';
import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { constants } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LOOPBACK, originAt } from '../../scripts/port.ts';
import { newClone } from './clone.ts';
import { addElection } from './home-data.ts';
import { ROOT, run, start } from './tool.ts';

const NPM_START = ['scripts/run.mjs', 'start'];
const ANY_FREE = { PORT: '0', PLAYGROUND_PORT: '0' };

/** `npm start` while it runs. */
class RunningStart {
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
  stdout = '';
  stderr = '';
  readonly #waiting = new Set<() => void>();

  constructor(folder = ROOT) {
    this.child = start('node', NPM_START, ANY_FREE, folder);
    this.ended = new Promise((resolve) => this.child.on('exit', resolve));
    this.child.stdout?.on('data', (chunk) => this.#add('stdout', chunk));
    this.child.stderr?.on('data', (chunk) => this.#add('stderr', chunk));
    this.child.on('exit', () => this.#add('stderr', '(ended)'));
  }

  /** Waits until the output on a stream contains a text so many times. */
  async says(stream: 'stdout' | 'stderr', text: string, times = 1): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const look = () => {
        if (this[stream].split(text).length > times) resolve();
        else if (this.child.exitCode !== null) reject(new Error(this.stdout + this.stderr));
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** The address after a word of the banner. */
  address(name: string): string {
    return new RegExp(`${name} +(http\\S+)`).exec(this.stdout)?.[1] ?? '';
  }

  async stop(): Promise<unknown> {
    this.child.kill('SIGINT');
    return this.ended;
  }

  #add(stream: 'stdout' | 'stderr', chunk: unknown): void {
    this[stream] += chunk;
    for (const look of this.#waiting) look();
  }
}

describe('start', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  /** Listens on a free port, as another program would. */
  async function takenPort(): Promise<number> {
    const server = createServer();
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, LOOPBACK, resolve));
    return (server.address() as { port: number }).port;
  }

  it.each([
    ['the Worker', 'PORT', 'PLAYGROUND_PORT'],
    ['the playground', 'PLAYGROUND_PORT', 'PORT'],
  ])('says that the port of %s is taken, and how to choose another', async (what, variable, other) => {
    const port = await takenPort();
    const { code, stderr } = await run('node', NPM_START, { [variable]: String(port), [other]: '0' });
    expect(stderr).toContain(`Port ${port} is taken, so ${what} cannot start there.`);
    expect(stderr).toContain(`${variable}=${port + 10} npm start`);
    expect(code).toBe(1);
  });

  it('refuses a port that is not a number', async () => {
    const { code, stderr } = await run('node', NPM_START, { PORT: 'eighty' });
    expect(stderr).toContain('PORT is "eighty"');
    expect(code).toBe(2);
  });

  it('refuses the same port for both', async () => {
    const { code, stderr } = await run('node', NPM_START, { PORT: '8797', PLAYGROUND_PORT: '8797' });
    expect(stderr).toContain('PORT and PLAYGROUND_PORT are both 8797');
    expect(code).toBe(2);
  });

  it('prints both addresses, answers on them, and ends with the signal that stops it', async () => {
    const running = new RunningStart();
    try {
      await running.says('stdout', 'Ctrl-C');
      expect(await (await fetch(running.address('Playground'))).text()).toContain('Returning Officer playground');
      const health = await fetch(`${running.address('Results')}/health`);
      expect(await health.json()).toMatchObject({ status: 'ok', source: 'kv' });
    } finally {
      running.child.kill('SIGINT');
    }
    expect(await running.ended).toBe(128 + constants.signals.SIGINT);
    await expect(fetch(running.address('Results'))).rejects.toThrow();
  });
});

describe('an address', () => {
  it.each([80, 8787])('includes port %i', (port) => {
    expect(originAt(port)).toBe(`http://localhost:${port}`);
  });
});

describe('start, after a change', () => {
  let clone: Awaited<ReturnType<typeof newClone>>;
  let running: RunningStart;

  beforeAll(async () => {
    clone = await newClone();
    running = new RunningStart(clone.folder);
    await running.says('stdout', 'Ctrl-C');
  }, 120_000);
  afterAll(async () => {
    await running?.stop();
    await clone?.remove();
  });

  const fileOf = (name: string) => path.join(clone.folder, name);
  /** Saves a changed file as most editors do: writes another one, and puts it in its place. */
  async function change(name: string, from: string | RegExp, to: string): Promise<void> {
    const before = await readFile(fileOf(name), 'utf8');
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    await writeFile(fileOf(`${name}~`), after);
    await rename(fileOf(`${name}~`), fileOf(name));
  }
  const reloads = () => running.stdout.match(/^Reloaded.*$/gm);
  const health = async () => (await fetch(`${running.address('Results')}/health`)).json();
  const page = async (name: string) => (await fetch(`${running.address('Playground')}/${name}`)).text();

  it('serves the new Worker and the new page, and ignores the temporary files of editors', {
    timeout: 120_000,
  }, async () => {
    for (const name of ['src/.index.ts.swp', 'src/4913', 'src/#index.ts#', 'data/parties.json.1234.tmp']) {
      await writeFile(fileOf(name), 'half a file');
    }
    await change('src/commands/ward.ts', '/ward Darley', '/ward Sinfin');
    await change('playground/page.html', 'Ask the Returning Officer', 'Ask away');
    await running.says('stdout', 'Reloaded');
    expect(reloads()).toEqual(['Reloaded after changes to playground/page.html and 1 other file']);
    expect(await page('')).toContain('Ask away');
    const modules = await readdir(fileOf('dist/worker'));
    const texts = await Promise.all(modules.map((name) => readFile(fileOf(`dist/worker/${name}`), 'utf8')));
    expect(texts.join('')).toContain('/ward Sinfin');
    expect(await health()).toMatchObject({ status: 'ok', source: 'kv' });
  });

  it('keeps the old version if the new one does not build', { timeout: 120_000 }, async () => {
    await change('src/index.ts', /^/, 'const = broken;\n');
    await running.says('stderr', 'Not reloaded after a change to src/index.ts');
    expect(running.stderr).toContain('could not be bundled');
    expect(running.stderr).toContain('src/index.ts:1');
    expect(await health()).toMatchObject({ status: 'ok', source: 'kv' });
    expect(reloads()).toHaveLength(1);
  });

  it('publishes changed data again', { timeout: 120_000 }, async () => {
    await change('src/index.ts', 'const = broken;\n', '');
    await change('data/elections/derby/local.derby.2003-05-01.json', 'Joan Travis', 'Jane Travis');
    await running.says('stdout', 'Reloaded after changes to data/');
    expect(reloads()?.at(-1)).toBe(
      'Reloaded after changes to data/elections/derby/local.derby.2003-05-01.json and 1 other file',
    );
    const ward = `${running.address('Results')}/elections/local.derby.2003-05-01/darley`;
    expect(await (await fetch(ward)).text()).toContain('Jane Travis');
    expect(await health()).toMatchObject({ status: 'ok', source: 'kv' });
    expect(reloads()).toHaveLength(2);
  });
});

describe('start, with elections of another council', () => {
  const READY = 'The other council is ready';
  let clone: Awaited<ReturnType<typeof newClone>>;
  let running: RunningStart;
  let record: string;

  beforeAll(async () => {
    clone = await newClone();
    record = await addElection(path.join(clone.folder, 'data/elections'), 'leeds');
    running = new RunningStart(clone.folder);
    await running.says('stdout', 'Ctrl-C');
  }, 120_000);
  afterAll(async () => {
    await running?.stop();
    await clone?.remove();
  });

  const results = async (name: string) => (await fetch(`${running.address('Results')}/${name}`)).text();
  const millHill = () => results('elections/local.leeds.2007-05-03/mill-hill');
  const edit = async (from: string, to: string) =>
    writeFile(record, (await readFile(record, 'utf8')).replaceAll(from, to));

  it('adds the other council in the background, and again after a change to its record', {
    timeout: 120_000,
  }, async () => {
    await running.says('stdout', READY);
    expect(await millHill()).toContain('Ann Archer');
    const built = await stat(path.join(clone.folder, 'dist/settings.json'));
    await edit('Ann Archer', 'Amy Archer');
    await running.says('stdout', READY, 2);
    expect(running.stdout).toContain('Reloaded after a change to data/elections/leeds/local.leeds.2007-05-03.json');
    expect(await millHill()).toContain('Amy Archer');
    // The Worker does not contain the record, so it is not built again.
    expect((await stat(path.join(clone.folder, 'dist/settings.json'))).mtimeMs).toBe(built.mtimeMs);
  });

  it('says why the other council cannot be shown, and still answers for the home council', {
    timeout: 120_000,
  }, async () => {
    await edit('"by_election": false', '"by_election": "no"');
    await running.says('stderr', 'The other councils cannot be shown: ');
    await running.says('stderr', 'local.leeds.2007-05-03.json: ballots.0.by_election: ');
    expect(await results('elections/local.derby.2003-05-01/darley')).toContain('Joan Travis');
    expect(JSON.parse(await results('health'))).toMatchObject({ status: 'ok', source: 'kv' });
  });
});
