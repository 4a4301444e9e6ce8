import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileFault } from '../file-fault.ts';

/**
 * The files to read: those named, and all in a folder that is named and in its folders, through symbolic links. A file
 * that links give several names is listed once. Hidden files are not listed.
 * @throws Error naming a file or folder that does not exist or cannot be read
 */
export async function filesIn(named: readonly string[]): Promise<string[]> {
  const seen = new Set<string>();
  const lists: string[][] = [];
  for (const place of named) {
    const { isDirectory, real } = await found(place);
    if (isDirectory) seen.add(real);
    lists.push(isDirectory ? await filesOf(place, seen) : [place]);
  }
  return [...new Set(lists.flat())];
}

/** @param seen the places that were listed, without links */
async function filesOf(folder: string, seen: Set<string>): Promise<string[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw fileFault(folder, cause);
  });
  const lists: string[][] = [];
  for (const name of names.filter((one) => !one.startsWith('.')).toSorted()) {
    const place = path.join(folder, name);
    const { isDirectory, real } = await found(place);
    if (seen.has(real)) continue;
    seen.add(real);
    lists.push(isDirectory ? await filesOf(place, seen) : [place]);
  }
  return lists.flat();
}

async function found(place: string): Promise<{ isDirectory: boolean; real: string }> {
  try {
    return { isDirectory: (await stat(place)).isDirectory(), real: await realpath(place) };
  } catch (cause) {
    throw fileFault(place, cause);
  }
}
