import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { councilSlug } from '../../src/results/ids.ts';
import { Election } from '../../src/results/schema.ts';
import { electionFiles } from '../election-files.ts';

/**
 * The elections in a folder such as `data/elections`, by council. Reads a council's files when they are first asked for,
 * because a national import meets hundreds of councils.
 * @throws Error naming the file if one cannot be read or is in the wrong folder, or the folder
 */
export function electionsOnFile(folder: string): (slug: string) => readonly Election[] {
  const files = existsSync(folder) ? electionFiles(folder) : [];
  const byCouncil = Map.groupBy(files, (file) => councilSlug(path.basename(file, '.json')));
  const read = new Map<string, Election[]>();
  return (slug) => {
    const known = read.get(slug) ?? (byCouncil.get(slug) ?? []).map(readElection);
    read.set(slug, known);
    return known;
  };
}

function readElection(file: string): Election {
  try {
    return v.parse(Election, JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : cause;
    throw new Error(`${file}, which is on file, is not a valid election: ${reason}. Correct it or delete it first.`);
  }
}
