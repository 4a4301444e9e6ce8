import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { withLearned } from '../../scripts/import/councils-file.ts';
import { readInput } from '../../scripts/import/input.ts';
import { leapFormat } from '../../scripts/import/leap.ts';
import { type Councils, readTables } from '../../scripts/import/tables.ts';
import { grouped } from '../../src/render/words.ts';
import type { Election } from '../../src/results/schema.ts';
import type { Country } from './synthetic-country/country.ts';

/**
 * The country of a folder of LEAP's CSV files, one polling day each. Councils that the project does not have are taken
 * as the files name them; those without a code are left out.
 * @throws Error where the folder holds none, or one cannot be read
 */
export async function leapNation(folder: string): Promise<Country> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.csv')).toSorted();
  if (files.length === 0) throw new Error(`${folder} holds no CSV files of LEAP.`);
  const elections: Election[] = [];
  let table: Councils | null = null;
  for (const name of files) {
    const reading = leapFormat.read([await readInput(path.join(folder, name))], {
      tables: await readTables(table?.councils),
      council: null,
      learn: true,
      date: null,
      title: null,
      retrieved: new Date().toISOString().slice(0, 10),
      progress: () => {},
    });
    elections.push(...reading.elections);
    table = withLearned(table, reading.learned, []).table;
  }
  const { councils, parties } = await readTables(table?.councils);
  const known = new Set(councils.map(({ slug }) => slug));
  // In the order of their ids, so that those of a council stand together, the oldest first.
  const held = elections
    .filter(({ council }) => known.has(council))
    .toSorted((a, b) => (a.election_id < b.election_id ? -1 : 1));
  return { name: `LEAP, ${grouped(held.length)}`, isSynthetic: false, councils, parties, elections: () => held };
}
