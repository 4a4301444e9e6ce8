import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The files of a folder that hold a text, links not followed. */
export async function filesWith(text: string, folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const hits: string[] = [];
  for (const file of files) if ((await readFile(file)).includes(text)) hits.push(file);
  return hits;
}
