import { DATA } from '../../scripts/bundle.ts';
import { readDataset } from '../../scripts/publish/dataset.ts';
import { grouped } from '../../src/render/words.ts';
import type { Country } from './synthetic-country/country.ts';

/** The real country, every record in `data/`; and before it, its first election alone. @throws Error if a record is invalid */
export async function recordedCountries(): Promise<Country[]> {
  const { elections, councils, parties } = await readDataset(DATA);
  return [elections.slice(0, 1), elections].map((some) => ({
    name: `real, ${grouped(some.length)}`,
    isSynthetic: false,
    councils,
    parties,
    elections: () => some,
  }));
}
