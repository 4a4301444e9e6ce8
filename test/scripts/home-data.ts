import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DATA, ELECTIONS, HOME_COUNCIL } from '../../scripts/bundle.ts';
import { electionPath } from '../../scripts/election-files.ts';
import { electionFile } from '../../scripts/import/election-file.ts';
import { testham } from '../support/elections.ts';

/** Copies `data/` with the home council's elections only, for a test that need not read or publish the whole country. */
export function copyHomeData(to: string): Promise<void> {
  const isWanted = (source: string) => path.dirname(source) !== ELECTIONS || path.basename(source) === HOME_COUNCIL;
  return cp(DATA, to, { recursive: true, preserveTimestamps: true, filter: isWanted });
}

/**
 * Adds a made-up election of 3 May 2007, with the ward Mill Hill, to a folder of records, as that of
 * another council.
 * @param council a slug; one in the table of councils, unless that is what a test is about
 */
export async function addElection(folder: string, council: string): Promise<string> {
  const { election } = testham();
  const file = electionPath(folder, `local.${council}.${election.election_date}`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, electionFile(election).replaceAll('testham', council));
  return file;
}
