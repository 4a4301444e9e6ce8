import { rename, rm, writeFile } from 'node:fs/promises';

/**
 * Puts a file in its place in one step: whoever reads it finds the old one or the new one, never a part.
 * @throws Error where the folder is missing or cannot be written to; then nothing has changed.
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
