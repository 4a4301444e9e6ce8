import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeAll } from '../../../scripts/import/place.ts';

describe('Placing files', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'returning-officer-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const files = (text: string) => ['a', 'b', 'c'].map((name) => ({ place: path.join(folder, `${name}.json`), text }));

  it('makes the folder, replaces what stands there, and leaves nothing else', async () => {
    const place = path.join(folder, 'new', 'd.json');
    placeAll([...files('old'), { place, text: 'new' }]);
    placeAll(files('new'));
    expect((await readdir(folder)).toSorted()).toEqual(['a.json', 'b.json', 'c.json', 'new']);
    expect(await readFile(place, 'utf8')).toBe('new');
    expect(await readFile(path.join(folder, 'a.json'), 'utf8')).toBe('new');
  });

  it('changes nothing where one of the files cannot be placed', async () => {
    await writeFile(path.join(folder, 'a.json'), 'old');
    await mkdir(path.join(folder, 'c.json'));
    expect(() => placeAll(files('new'))).toThrow();
    expect((await readdir(folder)).toSorted()).toEqual(['a.json', 'c.json']);
    expect(await readFile(path.join(folder, 'a.json'), 'utf8')).toBe('old');
  });

  it('clears what an import that was killed has left, and not what another one is writing', async () => {
    await mkdir(path.join(folder, '.import-999999999'));
    await mkdir(path.join(folder, `.import-${process.ppid}`));
    placeAll(files('new'));
    expect((await readdir(folder)).toSorted()).toEqual([`.import-${process.ppid}`, 'a.json', 'b.json', 'c.json']);
  });
});
