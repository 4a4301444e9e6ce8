/**
 * The release that is compiled into the Worker: the shelves and notes in data/catalogue.json, and the hashes, which every
 * request needs, in data/compiled-in.json.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { notesOf } from '../audit/notes.ts';
import { releaseId } from '../src/release/catalogue.ts';
import { catalogueOf, makeRelease } from '../src/release/make-release.ts';
import { COMPILED_ELECTIONS } from '../src/store/compiled-elections.ts';
import { DATA } from './bundle.ts';
import { refuseErrors } from './findings.ts';
import { homeDataset } from './publish/dataset.ts';
import { schemasHash } from './schema-files.ts';
import { writeWhole } from './whole-file.ts';

/**
 * Makes both files from the rest of `data/`.
 * @returns whether either was out of date
 * @throws Error if a file of `data/` is missing or invalid, or if an error in it stops the publication
 */
export async function updateCompiledRelease({ write }: { write: boolean }): Promise<boolean> {
  const dataset = await homeDataset();
  const elections = dataset.elections.filter(({ election_id }) => COMPILED_ELECTIONS.includes(election_id));
  refuseErrors({ ...dataset, elections });
  const made = await makeRelease({ ...dataset, elections }, { notesOf });
  const compiled = { release: await releaseId(made.contents), catalogue: catalogueOf(made, null) };
  const entries = [...made.shelves.values()].flatMap((shelf) => shelf.elections);
  const hashes = Object.fromEntries(entries.map(({ election_id, hash }) => [election_id, hash]));
  const updated = [
    await update('catalogue.json', compiled, write),
    await update('compiled-in.json', { schemas: await schemasHash(), elections: hashes }, write),
  ];
  return updated.includes(true);
}

/** @returns whether the file was out of date */
async function update(name: string, content: object, write: boolean): Promise<boolean> {
  const file = path.join(DATA, name);
  const text = `${JSON.stringify(content, null, 2)}\n`;
  if ((await readFile(file, 'utf8').catch(() => null)) === text) return false;
  if (write) await writeWhole(file, text);
  return true;
}
