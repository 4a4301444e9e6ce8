import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeAll } from '../../../scripts/import/write-all.ts';

describe('Writing a set of files', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'returning-officer-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const files = (text: string) => ['a', 'b', 'c'].map((name) => ({ path: path.join(folder, `${name}.json`), text }));

  it('makes the folder, replaces existing files, and leaves no others', async () => {
    const inNewFolder = path.join(folder, 'new', 'd.json');
    writeAll([...files('old'), { path: inNewFolder, text: 'new' }]);
    writeAll(files('new'));
    expect((await readdir(folder)).toSorted()).toEqual(['a.json', 'b.json', 'c.json', 'new']);
    expect(await readFile(inNewFolder, 'utf8')).toBe('new');
    expect(await readFile(path.join(folder, 'a.json'), 'utf8')).toBe('new');
  });

  it('changes nothing if one of the files cannot be written', async () => {
    await writeFile(path.join(folder, 'a.json'), 'old');
    await mkdir(path.join(folder, 'c.json'));
    expect(() => writeAll(files('new'))).toThrow();
    expect((await readdir(folder)).toSorted()).toEqual(['a.json', 'c.json']);
    expect(await readFile(path.join(folder, 'a.json'), 'utf8')).toBe('old');
  });

  it('leaves no new folder if one of the files cannot be written', async () => {
    await mkdir(path.join(folder, 'b', 'two.json'), { recursive: true });
    const place = (name: string) => path.join(folder, name);
    const output = ['a/one.json', 'b/two.json'].map((name) => ({ path: place(name), text: 'new', root: folder }));
    expect(() => writeAll(output)).toThrow();
    expect((await readdir(folder, { recursive: true })).toSorted()).toEqual(['b', 'b/two.json']);
  });

  it('deletes the drafts of a killed import, but not those of a running one', async () => {
    await mkdir(path.join(folder, '.import-999999999'));
    await mkdir(path.join(folder, `.import-${process.ppid}`));
    writeAll(files('new'));
    expect((await readdir(folder)).toSorted()).toEqual([`.import-${process.ppid}`, 'a.json', 'b.json', 'c.json']);
  });
});
