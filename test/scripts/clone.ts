import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { copyHomeData } from './home-data.ts';
import { ROOT } from './tool.ts';

const CLONED = [
  'audit',
  'src',
  'scripts',
  'playground',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'wrangler.toml',
  'wrangler.post.toml',
  '.npmrc',
  'README.md',
  'dist',
  '.cache',
];

/** A clone does not have the records that this is made from. */
const filter = (source: string) => source !== path.join(ROOT, '.cache/country');

/**
 * A clone of the project in a folder of its own, with its dependencies installed, for what changes files in it. It has
 * the home council's elections only.
 */
export async function newClone(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'returning-officer-clone-'));
  for (const name of CLONED) {
    await cp(path.join(ROOT, name), path.join(folder, name), {
      recursive: true,
      preserveTimestamps: true,
      filter,
    }).catch((fault) => {
      // What was built or drawn before spares time; a clone need not have it.
      if (fault.code !== 'ENOENT') throw fault;
    });
  }
  await copyHomeData(path.join(folder, 'data'));
  await symlink(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
