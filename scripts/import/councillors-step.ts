import { copyFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runSteps } from '../steps.ts';
import type { ImportOptions } from './import-run.ts';

const atRoot = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/**
 * Reads the lists of councillors and the yearly record that a run found, after its results, with
 * `npm run import:councillors` as a process of its own, so that the import's memory is free by then. What they say about
 * councils goes to the table that is named, or to the one next to the folder of elections, which starts as a copy of the
 * project's.
 * @returns 1 if it failed
 */
export async function readLists(
  lists: readonly string[],
  { council, councils, out, retrieved }: Pick<ImportOptions, 'council' | 'councils' | 'out' | 'retrieved'>,
): Promise<number> {
  const table = councils ?? path.join(path.dirname(path.resolve(out)), 'councils.json');
  if (!existsSync(table)) copyFileSync(atRoot('data/councils.json'), table);
  const options = ['--elections', out, '--councils', table, '--retrieved', retrieved];
  const command = ['node', atRoot('scripts/run.mjs'), 'import-councillors', ...lists, ...options] as const;
  return runSteps([{ name: 'lists of councillors', command: council ? [...command, '--council', council] : command }]);
}
