import { ensureBuilt } from '../../scripts/build.ts';
import { FIRST_WAIT_MS, MachineLoad } from '../machine-load.ts';
import { machineLine } from '../report/machine.ts';
import { type BenchRun, refuseToWrite, runDoubts } from '../run-doubts.ts';
import { needsMore } from '../verdict.ts';
import { FULL_SCALE_RUN, measureCountries, QUICK_SCALE_RUN } from './measure-countries.ts';
import { recordedCountries } from './recorded-country.ts';
import { scaleGoals } from './scale-goals.ts';
import type { ScaleOptions } from './scale-options.ts';
import { scaleReport } from './scale-report.ts';
import { COUNTRY_SEED, COUNTRY_SIZES, syntheticCountry } from './synthetic-country/country.ts';

const MINUTE_MS = 60_000;
const RUN_AGAIN = 'Run it again when nothing else runs.';

/**
 * Measures the bot over countries of different sizes.
 * @throws Error if a Worker does not start or answer, or if the machine is too busy for a report that is to be written
 */
export async function benchScale({ quick, write }: ScaleOptions, log: (line: string) => void): Promise<BenchRun> {
  const started = performance.now();
  const load = new MachineLoad();
  await load.measure(FIRST_WAIT_MS);
  if (write) refuseToWrite(runDoubts(load, [], RUN_AGAIN));
  await ensureBuilt();
  const sizes = quick ? COUNTRY_SIZES.slice(0, 2) : COUNTRY_SIZES;
  const countries = sizes.map((size) => syntheticCountry(size));
  const measurements = await measureCountries(
    [...countries, ...(await recordedCountries())],
    quick ? QUICK_SCALE_RUN : FULL_SCALE_RUN,
    load,
    log,
  );
  const minutes = ((performance.now() - started) / MINUTE_MS).toFixed(1);
  const kind = quick ? 'A quick run' : 'A run';
  const run = `${kind} of ${minutes} minutes, seed ${COUNTRY_SEED}, on ${machineLine(new Date())} ${load.words}`;
  const undecided = scaleGoals(measurements).filter(({ bound, figures }) => needsMore(bound, figures));
  const doubts = runDoubts(
    load,
    undecided.map(({ goal }) => goal),
    RUN_AGAIN,
  );
  return { report: scaleReport(measurements, run), doubts };
}
