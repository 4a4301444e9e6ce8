import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { councilSlug } from '../../src/results/ids.ts';
import { Election } from '../../src/results/schema.ts';
import { fileFault } from '../file-fault.ts';

/**
 * The elections in a folder of `<election-id>.json` files, by council. Reads a council's files when they are first
 * asked for, because a national import meets hundreds of councils.
 * @throws Error naming the file if one cannot be read, or the folder
 */
export function electionsOnFile(folder: string): (slug: string) => readonly Election[] {
  const names = namesIn(folder);
  const byCouncil = Map.groupBy(names, (name) => councilSlug(path.basename(name, '.json')));
  const read = new Map<string, Election[]>();
  return (slug) => {
    const known = read.get(slug) ?? (byCouncil.get(slug) ?? []).map((name) => readElection(path.join(folder, name)));
    read.set(slug, known);
    return known;
  };
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  try {
    return readdirSync(folder).filter((name) => /^local\..+\.json$/.test(name));
  } catch (cause) {
    throw fileFault(folder, cause);
  }
}

function readElection(file: string): Election {
  try {
    return v.parse(Election, JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : cause;
    throw new Error(`${file}, which is on file, is not a valid election: ${reason}. Correct it or delete it first.`);
  }
}
