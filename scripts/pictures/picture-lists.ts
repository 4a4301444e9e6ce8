/** A cache of lists of pictures: if the facts are the same, nothing is laid out again. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { sourceHash } from '../source-hash.ts';
import { writeWhole } from '../whole-file.ts';
import type { ListedPicture } from './council-pictures.ts';
import { rendererPrint } from './renderer-print.ts';

/** What the layout of a picture depends on besides facts: this folder, the Worker's words and figures, and libraries. */
const LAID_OUT_BY = ['scripts/pictures', 'src/results', 'src/render', 'src/release/shelf.ts', 'package-lock.json'];

let known: Promise<string> | undefined;

/**
 * The list of pictures from the cache, if it has one for the same facts and all files are there; else a new one.
 * @param name of the list's file
 */
export async function listFromCache(
  name: string,
  facts: readonly unknown[],
  folder: string,
  listNow: () => Promise<ListedPicture[]>,
): Promise<ListedPicture[]> {
  known ??= layoutPrint();
  const hash = createHash('sha256').update(await known);
  for (const fact of facts) hash.update(JSON.stringify(fact));
  const place = path.join(folder, `${name}-${hash.digest('hex').slice(0, 16)}.json`);
  const text = await readFile(place, 'utf8').catch(() => null);
  if (text !== null) {
    const listed: ListedPicture[] = JSON.parse(text);
    if (await haveFiles(listed, folder)) return listed;
  }
  const listed = await listNow();
  await mkdir(folder, { recursive: true });
  await writeWhole(place, JSON.stringify(listed));
  return listed;
}

/** Whether the cache still has each file of a list. */
async function haveFiles(listed: readonly ListedPicture[], folder: string): Promise<boolean> {
  const files = listed.flatMap(({ dark, light, preview }) => [dark, light, ...(preview ? [preview] : [])]);
  const found = await Promise.all(files.map(({ file }) => stat(path.join(folder, file)).catch(() => null)));
  return !found.includes(null);
}

/** A text that changes if a picture of the same facts might look different. */
async function layoutPrint(): Promise<string> {
  return rendererPrint() + (await sourceHash(LAID_OUT_BY));
}
