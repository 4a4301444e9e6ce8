/** Reads the facts to publish straight from the files of `data/`, so that an import can be published without a build. */
import path from 'node:path';
import * as v from 'valibot';
import type { Dataset } from '../../src/release/make-release.ts';
import { Council, Election, Party } from '../../src/results/schema.ts';
import { DATA, HOME_COUNCIL } from '../bundle.ts';
import { electionFiles } from '../election-files.ts';
import { readText } from '../read-path.ts';

const CouncilsFile = v.looseObject({ councils: v.array(Council) });
const PartiesFile = v.looseObject({ parties: v.array(Party) });

/**
 * Reads the elections of a folder such as `data/`, with the tables of councils and parties.
 * @param council a slug, to read only this council's elections
 * @throws Error that names a file that is missing, does not match its schema, or is in the wrong place, or an election
 *   whose council is not in the table
 */
export async function readDataset(folder: string, council?: string): Promise<Dataset> {
  const tables = await readTables(folder);
  const place = path.join(folder, 'elections');
  const elections = await readRecords(electionFiles(place, council), tables.councils);
  if (elections.length === 0) throw new Error(`${path.join(place, council ?? '')} contains no elections.`);
  return { elections, ...tables };
}

/** Reads the tables of a folder such as `data/`. @throws Error as `readDataset` does */
export async function readTables(folder: string): Promise<Pick<Dataset, 'councils' | 'parties'>> {
  const { councils } = await parsed(path.join(folder, 'councils.json'), CouncilsFile);
  const { parties } = await parsed(path.join(folder, 'parties.json'), PartiesFile);
  return { councils, parties };
}

/** Reads records. @throws Error as `readDataset` does */
export async function readRecords(files: readonly string[], councils: readonly Council[]): Promise<Election[]> {
  const slugs = new Set(councils.map(({ slug }) => slug));
  const elections: Election[] = [];
  for (const file of files) {
    const election = await parsed(file, Election);
    const { election_id } = election;
    if (path.basename(file, '.json') !== election_id)
      throw new Error(`${file} contains ${election_id}: rename the file to ${election_id}.json.`);
    if (!slugs.has(election.council)) throw new Error(`${file}: ${unknownCouncil(election.council)}`);
    elections.push(election);
  }
  return elections;
}

/** The facts of the home council, whose elections are compiled into the Worker. */
export function homeDataset(): Promise<Dataset> {
  return readDataset(DATA, HOME_COUNCIL);
}

/** Says that an election's council is not in the table, and what to do. */
export function unknownCouncil(slug: string): string {
  return `There is no council "${slug}" in data/councils.json. Add it there: data/README.md shows how.`;
}

/** Checks a file against its schema but returns it unchanged, because valibot's parser would reorder its fields. */
async function parsed<Schema extends v.GenericSchema>(file: string, schema: Schema): Promise<v.InferOutput<Schema>> {
  const text = await readText(file);
  try {
    const value: unknown = JSON.parse(text);
    v.assert(schema, value);
    return value;
  } catch (cause) {
    const where = cause instanceof v.ValiError ? `${v.getDotPath(cause.issues[0]) ?? 'all'}: ` : '';
    throw new Error(`${file}: ${where}${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}
