/** Where the built Worker is, and whether it is up to date. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

export const ROOT = path.dirname(import.meta.dirname);
export const DATA = path.join(ROOT, 'data');
export const DIST = path.join(ROOT, 'dist');
export const BUNDLE = path.join(DIST, 'index.js');
/** The settings of wrangler.toml, copied when building, because loading wrangler to read them is slow. */
export const SETTINGS = path.join(DIST, 'settings.json');

export interface Settings {
  compatibilityDate: string;
  compatibilityFlags: string[];
  vars: Record<string, unknown>;
}

const SOURCES = ['src', 'data', 'wrangler.toml', 'tsconfig.json', 'package-lock.json'];

/** Whether the bundle is complete and newer than all its sources. */
export async function upToDate(): Promise<boolean> {
  // The build writes the settings last, so their time is that of the whole build.
  const built = await modified(SETTINGS);
  if (built === 0 || (await modified(BUNDLE)) === 0) return false;
  const changed = await Promise.all(SOURCES.map((source) => newest(path.join(ROOT, source))));
  return Math.max(...changed) < built;
}

/** When a file, or anything in a folder, last changed. Folders count too, because removing a file changes one. */
async function newest(place: string): Promise<number> {
  const within = await readdir(place, { recursive: true }).catch(() => []);
  const times = await Promise.all(['', ...within].map((name) => modified(path.join(place, name))));
  return Math.max(...times);
}

/** Milliseconds since 1970, or 0 if the file does not exist. */
async function modified(file: string): Promise<number> {
  return (await stat(file).catch(() => null))?.mtimeMs ?? 0;
}
