/**
 * Caches the facts that were filed of each council, so that publishing one added election reads and files the records of
 * its council alone.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FiledFacts } from '../../src/release/filed-facts.ts';
import type { Pair } from '../../src/release/keys.ts';
import { sourceHash } from '../source-hash.ts';
import { writeWhole } from '../whole-file.ts';
import { CACHE, kept, keptBefore } from './kept-pair.ts';

const VOLUMES = path.join(CACHE, 'volumes');

/** What filed facts depend on besides the records and the tables. */
const CODE = [
  'src',
  'audit',
  'scripts/findings.ts',
  'scripts/import/party-names.ts',
  'scripts/publish',
  'package-lock.json',
];

/** A hash that changes if the same records might be filed differently. */
export function codeHash(): Promise<string> {
  return sourceHash(CODE);
}

/**
 * The facts of a council from the cache, or filed now and cached.
 * @param basis everything that they depend on: texts of any length
 * @throws whatever `file` throws; nothing is then cached
 */
export async function cachedFacts(
  council: string,
  basis: readonly string[],
  file: () => Promise<FiledFacts>,
): Promise<FiledFacts> {
  const hash = createHash('sha256').update(JSON.stringify(basis)).digest('hex').slice(0, 32);
  const place = path.join(CACHE, 'facts', `${council}-${hash}.json`);
  const cached = await readFile(place, 'utf8').then(JSON.parse, () => null);
  const found = cached && withVolumes(cached);
  if (found) return found;
  const facts = await file();
  const volumes = await Promise.all(facts.volumes.map((volume) => kept(volume, VOLUMES)));
  await mkdir(path.dirname(place), { recursive: true });
  await writeWhole(place, JSON.stringify({ ...facts, volumes: volumes.map(({ key }) => key) }));
  return { ...facts, volumes };
}

/** Null if the file of a volume is gone. */
function withVolumes({ volumes: keys, ...facts }: Omit<FiledFacts, 'volumes'> & { volumes: string[] }) {
  const volumes = keys.map((key) => keptBefore(key, VOLUMES)).filter((one): one is Pair => one !== null);
  return volumes.length === keys.length ? { ...facts, volumes } : null;
}
