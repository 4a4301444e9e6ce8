/** Hashes source files: what a cache was made from is out of date if the hash is another one. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './bundle.ts';

/**
 * A hash that changes if one of these files does, or is added, removed or renamed.
 * @param names of files, and of folders with all that is in them, from the root of the project
 */
export async function sourceHash(names: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const name of names) {
    for (const file of await filesIn(path.join(ROOT, name)))
      hash.update(path.relative(ROOT, file)).update(await readFile(file));
  }
  return hash.digest('hex');
}

/** The files in a folder, sorted; or the file itself. */
async function filesIn(place: string): Promise<string[]> {
  const within = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => null);
  if (!within) return [place];
  return within
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}
