import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tool } from './tool.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'returning-officer-'));
  await writeFile(path.join(folder, 'councils.json'), '{');
});
afterAll(() => rm(folder, { recursive: true }));

describe('A script that reads a path that someone named', () => {
  it.each([
    ['publish', ['--local', '--dry-run', '--data', '/nowhere'], '/nowhere/elections cannot be read'],
    ['data-check', ['/nowhere.json'], '/nowhere.json cannot be read'],
    ['data-verify', ['--data', '/nowhere'], '/nowhere/councils.json cannot be read'],
    ['import', ['/nowhere.csv'], '/nowhere.csv cannot be read'],
    ['import-table', ['/nowhere'], '/nowhere cannot be read'],
    ['import-councillors', ['/nowhere.csv'], '/nowhere.csv cannot be read'],
  ])('says in a sentence that it does not exist: %s', async (script, args, fault) => {
    const state = script === 'publish' ? ['--persist-to', folder] : [];
    const { code, stdout, stderr } = await tool(script, ...args, ...state);
    expect(stdout + stderr).toContain(`${fault}: it does not exist.`);
    expect(stdout + stderr).not.toMatch(/ENOENT|\n {4}at /);
    expect(code).toBe(1);
  });

  it('says that a table of councils does not exist: data-check', async () => {
    const { code, stderr } = await tool('data-check', '--councils', '/nowhere.json');
    expect(stderr).toContain('/nowhere.json: there is no such table of councils.');
    expect(code).toBe(1);
  });

  it('names a file that is not JSON: data-verify', async () => {
    const { code, stderr } = await tool('data-verify', '--data', folder);
    expect(stderr).toContain(`${path.join(folder, 'councils.json')} is not JSON: `);
    expect(code).toBe(1);
  });
});
