/** A cache of PNGs: a file for each, named by a hash of what it shows and of the code that renders it. */
import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { hashOf } from '../../src/release/keys.ts';
import { ROOT } from '../bundle.ts';
import { writeWhole } from '../whole-file.ts';
import type { Looks } from './render-png.ts';
import { renderedInPool } from './render-pool.ts';
import { rendererPrint } from './renderer-print.ts';

export const PICTURE_CACHE = path.join(ROOT, '.cache', 'pictures');

/** A PNG in the cache. */
export interface CachedPng {
  /** The path of its file in the cache. */
  file: string;
  /** Of its bytes. */
  hash: string;
  width: number;
  height: number;
}

/** The same picture may be wanted twice at once. */
const rendering = new Map<string, Promise<CachedPng[]>>();

/** The PNG of each look of a picture, from the cache or rendered now. @param folder of the cache */
export async function cachedPngs<Svgs extends Looks>(
  svgs: Svgs,
  folder = PICTURE_CACHE,
): Promise<{ [Look in keyof Svgs]: CachedPng }> {
  const hash = createHash('sha256').update(rendererPrint());
  for (const svg of svgs) hash.update(svg);
  const key = hash.digest('hex').slice(0, 32);
  // Folders of a few hundred files: those of a country would make one folder slow.
  const files = svgs.map((_, look) => path.join(key.slice(0, 2), `${key.slice(2)}-${look}.png`));
  const id = path.join(folder, key);
  const started = rendering.get(id) ?? readOrRender(svgs, files, folder);
  rendering.set(id, started);
  const pngs = await started.finally(() => rendering.delete(id));
  return pngs as { [Look in keyof Svgs]: CachedPng };
}

async function readOrRender(svgs: Looks, files: readonly string[], folder: string): Promise<CachedPng[]> {
  const places = files.map((file) => path.join(folder, file));
  const read = Promise.all(places.map((place) => readFile(place)));
  const pngs = (await read.catch(() => null)) ?? (await render(svgs, places));
  return Promise.all(
    files.map(async (file, look): Promise<CachedPng> => {
      const bytes = Uint8Array.from(pngs[look] ?? []);
      // A PNG's header gives its size, after the signature and the name of the chunk.
      const header = new DataView(bytes.buffer);
      return { file, hash: await hashOf(bytes), width: header.getUint32(16), height: header.getUint32(20) };
    }),
  );
}

async function render(svgs: Looks, places: readonly string[]): Promise<Uint8Array[]> {
  const pngs = await renderedInPool(svgs);
  for (const [look, place] of places.entries()) {
    await mkdir(path.dirname(place), { recursive: true });
    await writeWhole(place, pngs[look]?.bytes ?? new Uint8Array());
  }
  return pngs.map(({ bytes }) => bytes);
}
