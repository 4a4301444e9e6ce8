import { rename, rm, writeFile } from 'node:fs/promises';

/**
 * Replaces a file atomically: a reader sees the old file or the new one, never part of one.
 * @throws Error if the folder does not exist or cannot be written to; the old file is then unchanged
 */
export async function writeWhole(place: string, text: string): Promise<void> {
  const draft = `${place}.${process.pid}.tmp`;
  try {
    await writeFile(draft, text, { flag: 'wx' });
    await rename(draft, place);
  } catch (cause) {
    await rm(draft, { force: true });
    throw cause;
  }
}
