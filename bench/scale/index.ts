import { ensureBuilt } from '../../scripts/build.ts';
import { machine } from '../report/machine.ts';
import type { Wanted } from './command-line.ts';
import { leapNation } from './leap.ts';
import { report } from './report.ts';
import { FULL, QUICK, run } from './run.ts';
import { COUNTRY_SEED, COUNTRY_SIZES, syntheticCountry } from './synthetic-country/country.ts';

const MINUTE_MS = 60_000;

/** Measures what is wanted and tells of it in Markdown. @throws Error where a Worker does not start or answer */
export async function benchScale({ quick, leap }: Wanted, say: (line: string) => void): Promise<string> {
  const started = performance.now();
  await ensureBuilt();
  const sizes = quick ? COUNTRY_SIZES.slice(0, 2) : COUNTRY_SIZES;
  const countries = sizes.map((size) => syntheticCountry(size));
  const result = await run(
    leap === null ? countries : [...countries, await leapNation(leap)],
    quick ? QUICK : FULL,
    say,
  );
  const minutes = ((performance.now() - started) / MINUTE_MS).toFixed(1);
  const how = `${quick ? 'A quick run' : 'A run'} of ${minutes} minutes, seed ${COUNTRY_SEED}, on ${machine(new Date())}`;
  return report(result, how);
}
