import path from 'node:path';
import { withLearned } from '../../scripts/import/councils-file.ts';
import { readInput } from '../../scripts/import/input.ts';
import { leapFormat } from '../../scripts/import/leap.ts';
import { type Councils, readTables } from '../../scripts/import/tables.ts';
import { namesIn } from '../../scripts/read-path.ts';
import { grouped } from '../../src/render/words.ts';
import type { Election } from '../../src/results/schema.ts';
import type { Country } from './synthetic-country/country.ts';

/**
 * Imports a folder of LEAP's CSV files, one polling day each, as a country. Councils that data/ does not list are named
 * as in the files; councils without a code are left out.
 * @throws Error if the folder contains no such file, or one cannot be read
 */
export async function leapCountry(folder: string): Promise<Country> {
  const files = await namesIn(folder, '.csv');
  if (files.length === 0) throw new Error(`${folder} contains no CSV files.`);
  const elections: Election[] = [];
  let table: Councils | null = null;
  for (const name of files) {
    const reading = leapFormat.read([await readInput(path.join(folder, name))], {
      tables: await readTables(table?.councils),
      electionsOf: () => [],
      council: null,
      learn: true,
      date: null,
      title: null,
      retrieved: new Date().toISOString().slice(0, 10),
      progress: () => {},
    });
    elections.push(...reading.elections);
    table = withLearned(table, reading.learned, reading.elections).table ?? table;
  }
  const { councils, parties } = await readTables(table?.councils);
  const known = new Set(councils.map(({ slug }) => slug));
  // By id, so each council's elections are together, oldest first.
  const sorted = elections
    .filter(({ council }) => known.has(council))
    .toSorted((a, b) => (a.election_id < b.election_id ? -1 : 1));
  return { name: `LEAP, ${grouped(sorted.length)}`, isSynthetic: false, councils, parties, elections: () => sorted };
}
