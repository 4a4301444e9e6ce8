/** Reads the facts to publish straight from the files of `data/`, so that an import can be published without a build. */
import path from 'node:path';
import * as v from 'valibot';
import type { Dataset } from '../../src/release/make-release.ts';
import { Council, Election, Party } from '../../src/results/schema.ts';
import { namesIn, readText } from '../read-path.ts';

const CouncilsFile = v.looseObject({ councils: v.array(Council) });
const PartiesFile = v.looseObject({ parties: v.array(Party) });

/**
 * Reads every election of a folder such as `data/`, with its councils and parties.
 * @throws Error that names a file that is missing, does not match its schema, or has the wrong name
 */
export async function readDataset(folder: string): Promise<Dataset> {
  const { councils } = await parsed(path.join(folder, 'councils.json'), CouncilsFile);
  const { parties } = await parsed(path.join(folder, 'parties.json'), PartiesFile);
  const place = path.join(folder, 'elections');
  const names = await namesIn(place, '.json');
  if (names.length === 0) throw new Error(`${place} contains no elections.`);
  const elections: Election[] = [];
  for (const name of names) {
    const election = await parsed(path.join(place, name), Election);
    if (name !== `${election.election_id}.json`) {
      throw new Error(
        `${path.join(place, name)} contains ${election.election_id}: rename the file to ${election.election_id}.json.`,
      );
    }
    elections.push(election);
  }
  return { elections, councils, parties };
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
