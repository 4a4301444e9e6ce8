/** Where the built Worker stands, and whether it is still that of the sources. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

export const ROOT = path.dirname(import.meta.dirname);
export const DATA = path.join(ROOT, 'data');
export const DIST = path.join(ROOT, 'dist');
export const BUNDLE = path.join(DIST, 'index.js');
/** What wrangler.toml sets, noted at the build: reading it there spares each start the loading of wrangler. */
export const SETTINGS = path.join(DIST, 'settings.json');

export interface Settings {
  compatibilityDate: string;
  compatibilityFlags: string[];
  vars: Record<string, unknown>;
}

const SOURCES = ['src', 'data', 'wrangler.toml', 'tsconfig.json', 'package-lock.json'];

/** Whether the bundle is there, whole, and newer than everything it is made of. */
export async function upToDate(): Promise<boolean> {
  // The settings are written last, so they stand for the whole.
  const built = await modified(SETTINGS);
  if (built === 0 || (await modified(BUNDLE)) === 0) return false;
  const changed = await Promise.all(SOURCES.map((source) => newest(path.join(ROOT, source))));
  return Math.max(...changed) < built;
}

/** When a file, or anything within a folder, last changed; folders count too, since removing a file changes one. */
async function newest(place: string): Promise<number> {
  const within = await readdir(place, { recursive: true }).catch(() => []);
  const times = await Promise.all(['', ...within].map((name) => modified(path.join(place, name))));
  return Math.max(...times);
}

/** Milliseconds since 1970, or 0 where nothing is there. */
async function modified(file: string): Promise<number> {
  return (await stat(file).catch(() => null))?.mtimeMs ?? 0;
}
