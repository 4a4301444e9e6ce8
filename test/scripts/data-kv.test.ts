import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keysNamedBy } from '../../scripts/publish/published-release.ts';
import { Catalogue } from '../../src/release/catalogue-schema.ts';
import { newClone } from './clone.ts';
import { run, tool } from './tool.ts';

describe('data:kv', () => {
  let folder: string;
  let clone: Awaited<ReturnType<typeof newClone>>;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'returning-officer-'));
    clone = await newClone();
  });
  afterAll(() => Promise.all([rm(folder, { recursive: true }), clone.remove()]));
  const npm = (...args: string[]) => run('npm', ['run', '-s', 'data:kv', ...args], {}, clone.folder);

  it('writes every key of the release to a file, the catalogue last, and prints nothing on standard output', async () => {
    const file = path.join(folder, 'out.json');
    const { code, stdout } = await npm('--', file);
    const pairs: { key: string; value: string }[] = JSON.parse(await readFile(file, 'utf8'));
    expect(stdout).toBe('');
    expect(code).toBe(0);
    const catalogue = JSON.parse(pairs.at(-1)?.value ?? '');
    expect(pairs.at(-1)?.key).toBe('catalogue');
    const shelves = new Map(Object.entries(v.parse(Catalogue, catalogue).carried));
    const named = keysNamedBy(catalogue, shelves);
    expect(named.filter((key) => key.startsWith('elections/'))).toHaveLength(1);
    expect(named.filter((key) => key.startsWith('album@')).length).toBeGreaterThan(1);
    const written = pairs.slice(0, -1).map(({ key }) => key);
    expect(written.toSorted()).toEqual(named.toSorted());
    expect(await readdir(folder)).toEqual(['out.json']);
  });

  it('replaces the file that --out names', async () => {
    const file = path.join(folder, 'out.json');
    const before = await readFile(file, 'utf8');
    expect((await npm('--', '--out', file)).code).toBe(0);
    expect(await readFile(file, 'utf8')).toBe(before);
  });

  it('prints the same if no file is named', async () => {
    const { code, stdout, stderr } = await npm();
    expect(stdout).toBe(await readFile(path.join(folder, 'out.json'), 'utf8'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('writes nothing if two files are named', async () => {
    const { code, stderr } = await tool('data-kv', 'one.json', '--out', path.join(folder, 'two.json'));
    expect(stderr).toContain('Two files are named');
    expect(code).toBe(2);
    expect(await readdir(folder)).toEqual(['out.json']);
  });

  it('says why a file cannot be written', async () => {
    const nowhere = path.join(folder, 'nowhere');
    const { code, stderr } = await tool('data-kv', path.join(nowhere, 'out.json'));
    expect(stderr).toBe(`Cannot write ${nowhere}/out.json: the folder ${nowhere} does not exist.\n`);
    expect(code).toBe(2);
  });
});
