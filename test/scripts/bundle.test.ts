import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { finishBuild, upToDate } from '../../scripts/bundle.ts';

const SETTINGS = { compatibilityDate: '2026-01-01', compatibilityFlags: [], vars: {} };
const BEGAN = new Date('2026-11-23T12:00:00Z');
const BEFORE = new Date('2026-11-23T11:59:00Z');
const DURING = new Date('2026-11-23T12:00:01Z');
const SOURCES = [
  'src/index.ts',
  'src',
  'data/parties.json',
  'data/elections/derby/local.derby.2003-05-01.json',
  'data/elections/derby',
  'wrangler.toml',
  'wrangler.post.toml',
  'tsconfig.json',
  'package-lock.json',
];

describe('A built Worker', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(path.join(os.tmpdir(), 'bundle-'));
    for (const folder of ['src', 'data/elections/derby', 'data/elections/leeds', 'dist/worker', 'dist/post'])
      await mkdir(path.join(root, folder), { recursive: true });
    for (const file of SOURCES.filter((source) => source.includes('.'))) await writeFile(path.join(root, file), '');
    for (const source of SOURCES) await utimes(path.join(root, source), BEFORE, BEFORE);
    for (const folder of ['worker', 'post']) await writeFile(path.join(root, 'dist', folder, 'index.mjs'), '');
  });
  afterEach(() => rm(root, { recursive: true }));

  it('is up to date if nothing has changed since its build began', async () => {
    await finishBuild(SETTINGS, BEGAN, root);
    expect(await upToDate(root)).toBe(true);
  });

  it.each(SOURCES)('is out of date if %s changed while it was built', async (source) => {
    await utimes(path.join(root, source), DURING, DURING);
    await finishBuild(SETTINGS, BEGAN, root);
    expect(await upToDate(root)).toBe(false);
  });

  it('is up to date if a record of another council changed, because it is not compiled in', async () => {
    await writeFile(path.join(root, 'data/elections/leeds/local.leeds.2022-05-05.json'), '');
    await finishBuild(SETTINGS, BEGAN, root);
    expect(await upToDate(root)).toBe(true);
  });

  it.each(['worker', 'post'])('is out of date if dist/%s is not there', async (folder) => {
    await finishBuild(SETTINGS, BEGAN, root);
    await rm(path.join(root, 'dist', folder), { recursive: true });
    expect(await upToDate(root)).toBe(false);
  });

  it('is not there if its build did not end', async () => {
    expect(await upToDate(root)).toBe(false);
  });
});
