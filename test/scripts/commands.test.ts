import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definitions } from '../../scripts/commands.ts';
import { run, tool } from './tool.ts';

describe('commands', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'returning-officer-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('prints the commands as JSON and nothing else with npm run -s', async () => {
    const { code, stdout, stderr } = await run('npm', ['run', '-s', 'commands']);
    expect(JSON.parse(stdout)).toEqual(definitions);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('writes the same to a file with --out', async () => {
    const file = path.join(folder, 'commands.json');
    expect(await tool('commands', '--out', file)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(definitions);
  });
});
