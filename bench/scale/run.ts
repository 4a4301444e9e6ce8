import { newSigner, type Signer } from '../../playground/signer.ts';
import { coldStarts } from './cold.ts';
import { inFolder } from './folder.ts';
import { memoryOf } from './memory.ts';
import { type Prepared, prepare } from './prepared.ts';
import type { Measures, Result } from './result.ts';
import { type Effort, measure, type Subject } from './rounds.ts';
import { searched } from './search.ts';
import { syntheticCouncils } from './synthetic-country/councils.ts';
import { COUNTRY_SEED, type Country } from './synthetic-country/country.ts';
import { startWorker } from './worker.ts';

/** How thorough a run is. */
export interface Thoroughness extends Effort {
  coldStarts: number;
  /** How often each search is repeated. */
  searches: number;
}

export const FULL: Thoroughness = { rounds: 30, batch: 10, coldStarts: 5, searches: 30 };
export const QUICK: Thoroughness = { rounds: 3, batch: 5, coldStarts: 2, searches: 3 };

/** Councils that have 10,000 wards together. */
const COUNCILS_OF_SEARCH = 400;

/** Publishes each country and measures its Worker. What is written lies in a temporary folder. */
export function run(nations: readonly Country[], how: Thoroughness, say: (line: string) => void): Promise<Result> {
  return inFolder(async (folder) => {
    const signer = await newSigner();
    const prepared: Prepared[] = [];
    for (const nation of nations) {
      say(`publishing ${nation.name}`);
      prepared.push(await prepare(nation, folder));
    }
    say('asking');
    const answers = await askAll(prepared, how, signer);
    const countries: Measures[] = [];
    for (const [index, country] of prepared.entries()) {
      say(`memory and cold starts of ${country.name}`);
      const memory = await memoryOf(country, signer);
      const cold = await coldStarts(country, how.coldStarts, signer);
      countries.push({ ...country, answers: answers[index] ?? new Map(), memory, cold });
    }
    say('searching');
    const councils = syntheticCouncils(COUNCILS_OF_SEARCH, COUNTRY_SEED);
    const names = councils.flatMap(({ council: { wards } }) => wards.map(({ name }) => name));
    return { countries, search: { names: names.length, figures: await searched(names, how.searches) } };
  });
}

/** Asks all Workers everything, each alive for the whole time. */
async function askAll(prepared: readonly Prepared[], effort: Effort, signer: Signer) {
  const subjects: Subject[] = [];
  try {
    for (const { folder, facts, questions } of prepared) {
      const worker = await startWorker({ folder, home: facts.home, publicKey: signer.publicKey });
      subjects.push({ worker, questions });
    }
    return await measure(subjects, effort, signer);
  } finally {
    await Promise.all(subjects.map(({ worker }) => worker.stop()));
  }
}
