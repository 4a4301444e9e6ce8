/** The files that `npm start` reloads for: which they are, what they contain, and when they change. */
import { createHash } from 'node:crypto';
import { watch } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const FOLDERS = ['src', 'data', 'playground'];
/** Names that an editor's temporary files do not have: no leading dot, and nothing after the extension. */
const SOURCE = /^[^.#].*\.(?:tsx?|json|css|html)$/;
/** Long enough for "save all", or for a branch to be checked out. */
const QUIET_MS = 150;

/** The hash of each source file by its path within the project, such as `src/render/ward.ts`. */
export type Snapshot = ReadonlyMap<string, string>;

export async function takeSnapshot(root: string): Promise<Snapshot> {
  const found = await Promise.all(FOLDERS.map((folder) => filesIn(root, folder)));
  const hashed = await Promise.all(
    found.flat().map(async (file) => {
      const bytes = await readFile(path.join(root, file)).catch(() => null);
      return bytes === null ? [] : [[file, createHash('sha256').update(bytes).digest('hex')] as const];
    }),
  );
  return new Map(hashed.flat());
}

/** The files that were added, changed or removed between two snapshots, in alphabetical order. */
export function changedFiles(before: Snapshot, after: Snapshot): string[] {
  const files = new Set([...before.keys(), ...after.keys()]);
  return [...files].filter((file) => before.get(file) !== after.get(file)).toSorted();
}

/**
 * Calls back once there is a pause after source files have changed.
 * @param failed called if the system cannot watch so many files
 */
export function watchSources(root: string, changed: () => void, failed: (fault: Error) => void): void {
  let timer: NodeJS.Timeout | undefined;
  const noteChange = (_: string, name: string | null) => {
    // A folder has no extension, and may have moved with all its files.
    if (name !== null && path.extname(name) !== '' && !isSource(name)) return;
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET_MS);
  };
  try {
    for (const folder of FOLDERS) {
      watch(path.join(root, folder), { recursive: true }, noteChange).on('error', failed);
    }
  } catch (cause) {
    failed(cause as Error);
  }
}

function isSource(file: string): boolean {
  return SOURCE.test(path.basename(file));
}

async function filesIn(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && isSource(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
}
