/** Where the built Worker is, and whether it is up to date. */
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { councilSlug } from '../src/results/ids.ts';
import { COMPILED_ELECTIONS } from '../src/store/compiled-elections.ts';

export const ROOT = path.dirname(import.meta.dirname);
export const DATA = path.join(ROOT, 'data');
export const ELECTIONS = path.join(DATA, 'elections');
const DIST = path.join(ROOT, 'dist');
/** The folder of the Worker's modules: its entry, and those that the entry imports. */
const BUNDLE = path.join(DIST, 'worker');
/** The folder of the second Worker, which posts declarations. */
export const POST_BUNDLE = path.join(DIST, 'post');
/** The name of the entry of each. */
export const ENTRY = 'index.mjs';
/** The settings of wrangler.toml, copied when building, because loading wrangler to read them is slow. */
export const SETTINGS = path.join(DIST, 'settings.json');

export interface Settings {
  compatibilityDate: string;
  compatibilityFlags: string[];
  vars: Record<string, unknown>;
}

/** The council whose elections are compiled into the Worker. */
export const HOME_COUNCIL = councilSlug(COMPILED_ELECTIONS[0] ?? '');

/** Records of other councils are not compiled in, so a change to one does not make the bundle out of date. */
const SOURCES = [
  'src',
  ...['councils.json', 'parties.json', 'catalogue.json', 'compiled-in.json'].map((name) => `data/${name}`),
  `data/elections/${HOME_COUNCIL}`,
  'wrangler.toml',
  'wrangler.post.toml',
  'tsconfig.json',
  'package-lock.json',
];

/** Whether the bundle is complete, and no source has changed since its build began. @param root of the project */
export async function upToDate(root = ROOT): Promise<boolean> {
  const built = await modified(placeIn(root, SETTINGS));
  const entries = [BUNDLE, POST_BUNDLE].map((folder) => modified(placeIn(root, path.join(folder, ENTRY))));
  if (built === 0 || Math.min(...(await Promise.all(entries))) === 0) return false;
  const changed = await Promise.all(SOURCES.map((source) => newest(path.join(root, source))));
  return Math.max(...changed) < built;
}

/**
 * The built Worker's modules as Miniflare takes them, the entry first.
 * @param folder of the first Worker, or `POST_BUNDLE`
 * @throws Error if it is not built
 */
export async function builtModules(folder = BUNDLE): Promise<{ type: 'ESModule'; path: string; contents: string }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(path.extname(ENTRY)) && name !== ENTRY);
  return Promise.all(
    [ENTRY, ...names.toSorted()].map(async (name) => ({
      type: 'ESModule' as const,
      path: name,
      contents: await readFile(path.join(folder, name), 'utf8'),
    })),
  );
}

/**
 * Writes the modules, and removes those of earlier builds. The entry is written after those that it imports, whose names
 * change with their content, so that the folder always has a Worker that runs.
 */
export async function writeModules(
  modules: readonly { name: string; bytes: Uint8Array }[],
  folder = BUNDLE,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, bytes } of modules.toReversed()) {
    const file = path.join(folder, name);
    const draft = `${file}.${process.pid}.tmp`;
    await writeFile(draft, bytes);
    await rename(draft, file);
  }
  const names = new Set(modules.map(({ name }) => name));
  const stale = (await readdir(folder)).filter((name) => !names.has(name) && !name.endsWith('.tmp'));
  await Promise.all(stale.map((name) => rm(path.join(folder, name), { force: true })));
}

/**
 * Writes the settings, which ends the build. Their time is when the build began: it may have read a source that changed
 * later before the change.
 * @param root of the project
 */
export async function finishBuild(settings: Settings, began: Date, root = ROOT): Promise<void> {
  const place = placeIn(root, SETTINGS);
  const draft = `${place}.${process.pid}.tmp`;
  await writeFile(draft, JSON.stringify(settings));
  await utimes(draft, began, began);
  await rename(draft, place);
}

function placeIn(root: string, place: string): string {
  return path.join(root, path.relative(ROOT, place));
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
