/** A cache of PNGs: a file for each, named by a hash of what it shows and of the code that renders it. */
import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { hashOf } from '../../src/release/keys.ts';
import { ROOT } from '../bundle.ts';
import { writeWhole } from '../whole-file.ts';
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
const rendering = new Map<string, Promise<CachedPng>>();

/** The PNG of an SVG, from the cache or rendered now. @param folder of the cache */
export function cachedPng(svg: string, folder = PICTURE_CACHE): Promise<CachedPng> {
  const key = createHash('sha256').update(rendererPrint()).update(svg).digest('hex').slice(0, 32);
  // Folders of a few hundred files: those of a country would make one folder slow.
  const file = path.join(key.slice(0, 2), `${key.slice(2)}.png`);
  const place = path.join(folder, file);
  const started = rendering.get(place) ?? readOrRender(svg, place, file);
  rendering.set(place, started);
  return started.finally(() => rendering.delete(place));
}

async function readOrRender(svg: string, place: string, file: string): Promise<CachedPng> {
  const bytes = (await readFile(place).catch(() => null)) ?? (await render(svg, place));
  // A PNG's header gives its size, after the signature and the name of the chunk.
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const hash = await hashOf(Uint8Array.from(bytes));
  return { file, hash, width: header.getUint32(16), height: header.getUint32(20) };
}

async function render(svg: string, place: string): Promise<Uint8Array> {
  const { bytes } = await renderedInPool(svg);
  await mkdir(path.dirname(place), { recursive: true });
  await writeWhole(place, bytes);
  return bytes;
}
