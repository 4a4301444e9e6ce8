import { ensureBuilt } from '../../scripts/build.ts';
import { machineLine } from '../report/machine.ts';
import { leapCountry } from './leap.ts';
import { FULL_SCALE_RUN, measureCountries, QUICK_SCALE_RUN } from './measure-countries.ts';
import type { ScaleOptions } from './scale-options.ts';
import { scaleReport } from './scale-report.ts';
import { COUNTRY_SEED, COUNTRY_SIZES, syntheticCountry } from './synthetic-country/country.ts';

const MINUTE_MS = 60_000;

/**
 * Measures the bot over countries of different sizes.
 * @returns the report, in Markdown
 * @throws Error if a Worker does not start or answer
 */
export async function benchScale({ quick, leap }: ScaleOptions, log: (line: string) => void): Promise<string> {
  const started = performance.now();
  await ensureBuilt();
  const sizes = quick ? COUNTRY_SIZES.slice(0, 2) : COUNTRY_SIZES;
  const countries = sizes.map((size) => syntheticCountry(size));
  const measurements = await measureCountries(
    leap === null ? countries : [...countries, await leapCountry(leap)],
    quick ? QUICK_SCALE_RUN : FULL_SCALE_RUN,
    log,
  );
  const minutes = ((performance.now() - started) / MINUTE_MS).toFixed(1);
  const kind = quick ? 'A quick run' : 'A run';
  const run = `${kind} of ${minutes} minutes, seed ${COUNTRY_SEED}, on ${machineLine(new Date())}`;
  return scaleReport(measurements, run);
}
