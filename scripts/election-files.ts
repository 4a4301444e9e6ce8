/** Where the records of elections are: a folder for each council, and in it a file for each election. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { councilSlug, dateOf } from '../src/results/ids.ts';
import type { Election } from '../src/results/schema.ts';
import { fileFault } from './file-fault.ts';

const JSON_FILE = '.json';

/** The path of an election's record: `data/elections/derby/local.derby.2003-05-01.json` in `data/elections`. */
export function electionPath(folder: string, electionId: string): string {
  return path.join(folder, councilSlug(electionId), `${electionId}${JSON_FILE}`);
}

/**
 * The files of all elections in a folder such as `data/elections`, sorted by path.
 * @param council a slug, to list only this council's files
 * @throws Error that names a folder that cannot be read, or a file that is in the wrong folder
 */
export function electionFiles(folder: string, council?: string): string[] {
  const files = recordsIn(folder, council);
  for (const file of files) {
    const sentence = misplaced(folder, file);
    if (sentence) throw new Error(`${file}: ${sentence}`);
  }
  return files;
}

/** What an election's file name says. */
export type ElectionOnFile = Pick<Election, 'election_id' | 'council' | 'election_date'>;

/**
 * The elections in a folder such as `data/elections`, without reading their files.
 * @throws Error as `electionFiles` does
 */
export function electionsListed(folder: string): ElectionOnFile[] {
  return electionFiles(folder).map((file) => {
    const election_id = path.basename(file, JSON_FILE);
    return { election_id, council: councilSlug(election_id), election_date: dateOf(election_id) };
  });
}

/** The same files as `electionFiles` lists, and those that are in the wrong folder or are not named after an election. */
export function recordsIn(folder: string, council?: string): string[] {
  if (council === undefined) return filesIn(folder, true).toSorted();
  const place = path.join(folder, council);
  // Files used to be in the folder itself, without one for their council.
  return [...filesIn(folder, false), ...(existsSync(place) ? filesIn(place, true) : [])].toSorted();
}

/** What is wrong with a file's place in the folder, and where it should be; null if nothing is. */
export function misplaced(folder: string, file: string): string | null {
  const electionId = path.basename(file, JSON_FILE);
  if (councilSlug(electionId) === '')
    return 'The file is not named after an election. Its path should be <council>/<election-id>.json.';
  const place = electionPath(folder, electionId);
  return path.relative(place, file) === '' ? null : `The file is in the wrong folder: move it to ${place}.`;
}

function filesIn(folder: string, recursive: boolean): string[] {
  try {
    return readdirSync(folder, { recursive, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(JSON_FILE))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => !isDraft(path.relative(folder, file)));
  } catch (cause) {
    throw fileFault(folder, cause);
  }
}

/** An import writes its drafts into a folder whose name starts with a dot. */
function isDraft(file: string): boolean {
  return file.split(path.sep).some((part) => part.startsWith('.'));
}
