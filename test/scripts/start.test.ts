import { createServer, type Server } from 'node:net';
import { constants } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { LOOPBACK } from '../../scripts/port.ts';
import { run, start } from './tool.ts';

describe('start', () => {
  const holding: Server[] = [];
  afterEach(() => {
    for (const server of holding.splice(0)) server.close();
  });

  /** Holds a free port, as another program would. */
  async function heldPort(): Promise<number> {
    const server = createServer();
    holding.push(server);
    await new Promise<void>((resolve) => server.listen(0, LOOPBACK, resolve));
    return (server.address() as { port: number }).port;
  }

  const npmStart = ['scripts/run.mjs', 'start'];

  it.each([
    ['the Worker', 'PORT', 'PLAYGROUND_PORT'],
    ['the playground', 'PLAYGROUND_PORT', 'PORT'],
  ])('says that the port of %s is taken, and how to choose another', async (what, variable, other) => {
    const port = await heldPort();
    const { code, stderr } = await run('node', npmStart, { [variable]: String(port), [other]: '0' });
    expect(stderr).toContain(`Port ${port} is taken, so ${what} cannot start there.`);
    expect(stderr).toContain(`${variable}=${port + 10} npm start`);
    expect(code).toBe(1);
  });

  it('refuses a port that is none', async () => {
    const { code, stderr } = await run('node', npmStart, { PORT: 'eighty' });
    expect(stderr).toContain('PORT is "eighty"');
    expect(code).toBe(1);
  });

  it('prints both addresses, answers on them, and ends with the signal that stops it', async () => {
    const child = start('node', npmStart, { PORT: '0', PLAYGROUND_PORT: '0' });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    try {
      const said = await new Promise<string>((resolve, reject) => {
        let text = '';
        child.stdout?.on('data', (chunk) => {
          text += chunk;
          if (text.includes('Ctrl-C')) resolve(text);
        });
        child.on('exit', () => reject(new Error(text)));
      });
      const page = /Playground +(http\S+)/.exec(said)?.[1] ?? '';
      const worker = /Results +(http\S+)/.exec(said)?.[1] ?? '';
      expect(await (await fetch(page)).text()).toContain('Returning Officer playground');
      expect(await (await fetch(`${worker}/health`)).json()).toMatchObject({ status: 'ok', source: 'kv' });
    } finally {
      child.kill('SIGINT');
    }
    expect(await ended).toBe(128 + constants.signals.SIGINT);
  });
});
