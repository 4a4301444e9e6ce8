/** The release that is compiled into the Worker: data/catalogue.json, with the hashes, shelves and notes it needs. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { notesOf } from '../audit/notes.ts';
import { releaseId } from '../src/release/catalogue.ts';
import { catalogueOf, makeRelease } from '../src/release/make-release.ts';
import { compiledElections } from '../src/store/compiled-elections.ts';
import { DATA } from './bundle.ts';
import { refuseErrors } from './findings.ts';
import { readDataset } from './publish/dataset.ts';
import { writeWhole } from './whole-file.ts';

const FILE = path.join(DATA, 'catalogue.json');

/**
 * Makes data/catalogue.json from the rest of `data/`.
 * @returns whether it was out of date
 * @throws Error if a file of `data/` is missing or invalid, or if an error in it stops the publication
 */
export async function updateCompiledRelease({ write }: { write: boolean }): Promise<boolean> {
  const dataset = await readDataset(DATA);
  const ids = new Set(compiledElections.map(({ election_id }) => election_id));
  const elections = dataset.elections.filter(({ election_id }) => ids.has(election_id));
  refuseErrors({ ...dataset, elections });
  const made = await makeRelease({ ...dataset, elections }, { notesOf });
  const compiled = { release: await releaseId(made.contents), catalogue: catalogueOf(made, null) };
  const text = `${JSON.stringify(compiled, null, 2)}\n`;
  if ((await readFile(FILE, 'utf8').catch(() => null)) === text) return false;
  if (write) await writeWhole(FILE, text);
  return true;
}
