import { newSigner, type Signer } from '../../playground/signer.ts';
import type { MachineLoad } from '../machine-load.ts';
import { inTemporaryFolder } from '../temporary-folder.ts';
import { askInRounds, type RoundSizes, type WorkerQuestions } from './ask-in-rounds.ts';
import { type ColdStart, medianColdStart } from './cold-start.ts';
import { startCountryWorker } from './country-worker.ts';
import { type IsolateMemory, isolateMemory, QUESTIONS_A_DAY } from './isolate-memory.ts';
import { type PublishedCountry, publishCountry } from './publish-country.ts';
import type { QuestionTimes } from './question-timer.ts';
import { type SearchTimes, timeSearches } from './search-timing.ts';
import { syntheticCouncils } from './synthetic-country/councils.ts';
import { COUNTRY_SEED, type Country } from './synthetic-country/country.ts';

export interface ScaleRunSizes extends RoundSizes {
  coldStarts: number;
  /** Repeats of each search. */
  searches: number;
  /** Questions that the largest country is asked before its memory is measured for the last time. */
  day: number;
}

export const FULL_SCALE_RUN: ScaleRunSizes = {
  rounds: 30,
  batch: 10,
  coldStarts: 5,
  searches: 30,
  day: QUESTIONS_A_DAY,
};
export const QUICK_SCALE_RUN: ScaleRunSizes = { rounds: 3, batch: 5, coldStarts: 2, searches: 3, day: 1000 };

/** All measurements of one country. */
export interface CountryMeasurements extends PublishedCountry {
  /** By the question's name. */
  times: ReadonlyMap<string, QuestionTimes>;
  memory: IsolateMemory;
  coldStart: ColdStart;
}

/** All measurements of one run, the smallest country first. */
export interface ScaleMeasurements {
  countries: readonly CountryMeasurements[];
  search: { names: number; times: readonly SearchTimes[] };
}

/** This many councils have 10,000 wards. */
const COUNCILS_SEARCHED = 400;

/**
 * Publishes each country into a temporary folder, and measures a Worker that serves it.
 * @param load measured between rounds
 */
export function measureCountries(
  countries: readonly Country[],
  sizes: ScaleRunSizes,
  load: Pick<MachineLoad, 'measure'>,
  log: (line: string) => void,
): Promise<ScaleMeasurements> {
  return inTemporaryFolder(async (folder) => {
    const signer = await newSigner();
    const published: PublishedCountry[] = [];
    for (const country of countries) {
      log(`publishing ${country.name}`);
      published.push(await publishCountry(country, folder));
    }
    log('asking');
    const times = await askAll(published, sizes, signer, load);
    const measured: CountryMeasurements[] = [];
    const most = Math.max(...published.map(({ names }) => names.elections));
    for (const [index, country] of published.entries()) {
      log(`memory and cold starts of ${country.name}`);
      const memory = await isolateMemory(country, signer, country.names.elections === most ? sizes.day : 0);
      const coldStart = await medianColdStart(country, sizes.coldStarts, signer);
      measured.push({ ...country, times: times[index] ?? new Map(), memory, coldStart });
    }
    log('searching');
    const councils = syntheticCouncils(COUNCILS_SEARCHED, COUNTRY_SEED);
    const names = councils.flatMap(({ council: { wards } }) => wards.map(({ name }) => name));
    return { countries: measured, search: { names: names.length, times: await timeSearches(names, sizes.searches) } };
  });
}

/** Asks all Workers all questions. All Workers stay alive until the last answer. */
async function askAll(
  published: readonly PublishedCountry[],
  sizes: RoundSizes,
  signer: Signer,
  load: Pick<MachineLoad, 'measure'>,
) {
  const workers: WorkerQuestions[] = [];
  try {
    for (const { folder, names, questions } of published) {
      const worker = await startCountryWorker({ folder, home: names.home, publicKey: signer.publicKey });
      workers.push({ worker, questions });
    }
    return await askInRounds(workers, sizes, signer, () => load.measure());
  } finally {
    await Promise.all(workers.map(({ worker }) => worker.stop()));
  }
}
