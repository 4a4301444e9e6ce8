import { rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A file that cannot be written. The message says why. */
export class UnwritableFile extends Error {
  override name = 'UnwritableFile';

  constructor(place: string, cause: unknown) {
    super(`Cannot write ${place || '""'}: ${reasonOf(place, cause)}.`, { cause });
  }
}

/**
 * Replaces a file atomically: a reader sees the old file or the new one, never part of one.
 * @throws UnwritableFile; the old file is then unchanged
 */
export async function writeWhole(place: string, content: string | Uint8Array): Promise<void> {
  const draft = draftOf(place);
  try {
    await expectFile(place);
    await writeFile(draft, content, { flag: 'wx' });
    await rename(draft, place);
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => {});
    throw new UnwritableFile(place, cause);
  }
}

/**
 * Checks that a file can be written, before work that takes time. Changes nothing.
 * @throws UnwritableFile
 */
export async function expectWritable(place: string): Promise<void> {
  const draft = draftOf(place);
  try {
    await expectFile(place);
    await writeFile(draft, '', { flag: 'wx' });
    await rm(draft);
  } catch (cause) {
    throw new UnwritableFile(place, cause);
  }
}

function draftOf(place: string): string {
  return `${place}.${process.pid}.tmp`;
}

/** Only a file may be replaced: a rename over a device such as /dev/null would remove it. */
async function expectFile(place: string): Promise<void> {
  if (place === '') throw new Error('it has no name');
  const found = await stat(place).catch(() => null);
  if (found?.isDirectory()) throw new Error('it is a folder');
  if (found && !found.isFile()) throw new Error('it is not an ordinary file');
}

function reasonOf(place: string, cause: unknown): string {
  const folder = path.dirname(draftOf(place));
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: `the folder ${folder} does not exist`,
    ENOTDIR: `${folder} is not a folder`,
    EACCES: `you have no permission to write in the folder ${folder}`,
    EPERM: `you have no permission to write in the folder ${folder}`,
    EROFS: `the disk of the folder ${folder} is read-only`,
    ENOSPC: 'the disk is full',
    ENAMETOOLONG: 'its name is too long',
  };
  return reasons[code] ?? (cause instanceof Error ? cause.message : String(cause));
}
