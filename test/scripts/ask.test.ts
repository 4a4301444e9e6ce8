import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newSigner } from '../../playground/signer.ts';
import { askWorker, type TrustingWorker } from '../../scripts/ask.ts';
import { UsageError } from '../../scripts/command-line.ts';
import { startWorker } from '../../scripts/worker.ts';
import { tool } from './tool.ts';

describe('ask', () => {
  let worker: TrustingWorker;
  let folder: string;
  beforeAll(async () => {
    const signer = await newSigner();
    worker = { ...(await startWorker({ publicKey: signer.publicKey, port: 0, log: () => {} })), signer };
    folder = await mkdtemp(path.join(tmpdir(), 'returning-officer-'));
  });
  afterAll(() => Promise.all([worker.stop(), rm(folder, { recursive: true })]));

  // One Worker answers most of these tests, because starting it takes seconds.
  const start = async () => ({ ...worker, stop: async () => undefined });

  it('prints the reply readably and ends with 0', async () => {
    const { code, stdout, stderr } = await tool('ask', '/ward Darley');
    expect(stdout).toMatch(/^Darley, 1 May 2003: Joan Travis \(Liberal Democrats\) elected, majority 433\n/);
    expect(stdout).toContain('1,406');
    expect(stdout).toMatch(/\[ .+ ▾ \].*17 in all/);
    expect(stdout).toContain('https://en.wikipedia.org/wiki/2003_Derby_City_Council_election');
    expect(stdout).not.toMatch(/\*\*|\\|undefined|\[object/);
    expect(stdout).not.toContain('\u001b');
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it('prints the raw reply with --json', async () => {
    const { code, text } = await askWorker('/ward name:Darley private:true', { json: true, start });
    const reply = JSON.parse(text);
    expect(reply).toMatchObject({ type: 4, data: { flags: 64, content: expect.stringContaining('Joan Travis') } });
    expect(code).toBe(0);
  });

  it('writes the raw reply to a file with --json --out', async () => {
    const file = path.join(folder, 'reply.json');
    const ended = await tool('ask', '/ward', 'Darley', '--json', '--out', file);
    expect(ended).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ type: 4 });
  });

  it.each([
    ['a ward of the home council', '/ward Darley', 0],
    ['the home council', '/council', 0],
    ['a ward that the home council does not have', '/ward Zzyzx', 1],
    ['another council', '/council council:leeds', 1],
    ['a person, who may have stood elsewhere', '/candidate Joan Travis', 1],
    ['all that is on file', '/about', 1],
  ])('adds the other councils only if the question needs them: %s', async (_, line, times) => {
    let added = 0;
    const counting = async () => ({ ...(await start()), addCountry: async () => added++ });
    await askWorker(line, { start: counting });
    expect(added).toBe(times);
  });

  it('says who sees a private reply', async () => {
    const { text } = await askWorker('/ward name:Darley private:true', { start });
    expect(text).toContain('[ Share ]');
    expect(text).toMatch(/Only you can see this\n$/);
  });

  it.each([
    ['nothing is found', '/ward Zzyzx', 'Darley'],
    ['there are several matches', '/candidate Graham', 'Graham'],
  ])('ends with 1 if %s', async (_, line, named) => {
    const { code, text } = await askWorker(line, { start });
    expect(text).toContain(named);
    expect(code).toBe(1);
  });

  it.each([
    ['an unknown command', '/mayor Derby', /no command \/mayor\. There are: \/ward, \/council/],
    [
      'an unknown option',
      '/ward nam:Darley',
      /no option nam\. Usage: \/ward name:… \[election:…\] \[council:…\] \[private:…\]/,
    ],
    ['a missing option', '/ward', /needs name/],
    ['no command', '', /Name a command/],
    ['a wrong value', '/wards sort:biggest', /sort must be closest, safest, votes or name, not "biggest"/],
  ])('does not accept %s, and starts no Worker', async (_, line, message) => {
    const never = () => Promise.reject(new Error('started'));
    const refused = askWorker(line, { start: never });
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toThrow(message);
  });

  it('ends with 2 for a line that is not a command, and says how to get help', async () => {
    const { code, stdout, stderr } = await tool('ask', '/mayor Derby');
    expect(stderr).toMatch(/no command \/mayor\. .* Try: npm run ask -- --help/);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});
