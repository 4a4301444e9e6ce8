import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../../scripts/import/files-in.ts';

/** A folder with two files in folders of their own, and a hidden one. */
async function made(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'results-'));
  await mkdir(path.join(folder, 'b/c'), { recursive: true });
  for (const name of ['a.csv', 'b/c/d.csv', 'b/.hidden']) await writeFile(path.join(folder, name), '');
  return folder;
}

async function listed(folder: string): Promise<string[]> {
  return (await filesIn([folder])).map((file) => path.relative(folder, file));
}

describe('The files of a folder', () => {
  it('are all those in it and in its folders, except hidden ones', async () => {
    expect(await listed(await made())).toEqual(['a.csv', 'b/c/d.csv']);
  });

  it('include those that symbolic links lead to, each once, even if a link leads back', async () => {
    const [folder, other] = [await made(), await made()];
    await symlink(path.join(other, 'b'), path.join(folder, 'e'));
    await symlink(path.join(other, 'a.csv'), path.join(folder, 'f.csv'));
    await symlink(path.join(other, 'a.csv'), path.join(folder, 'g.csv'));
    await symlink(folder, path.join(folder, 'b/c/loop'));
    expect((await listed(folder)).filter((file) => !file.includes('loop'))).toEqual([
      'a.csv',
      'b/c/d.csv',
      'e/c/d.csv',
      'f.csv',
    ]);
    expect((await filesIn([folder, folder])).length).toBe((await filesIn([folder])).length);
  });

  it('are named if they do not exist', async () => {
    const folder = await made();
    await symlink('/nowhere/at/all', path.join(folder, 'h.csv'));
    await expect(filesIn([folder])).rejects.toThrow(`${path.join(folder, 'h.csv')} cannot be read: it does not exist.`);
    await expect(filesIn(['nowhere'])).rejects.toThrow('nowhere cannot be read: it does not exist.');
  });
});
