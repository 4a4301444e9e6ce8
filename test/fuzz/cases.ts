/** The number of cases and their seed, from vitest.config.ts. `npm run test:fuzz` prints both. */
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    fuzz: { runs: number; seed: number };
  }
}

const { runs, seed } = inject('fuzz');

/** The settings of a property. @param part its share of all cases, from 0 to 1 */
export function casesOf(part: number): { numRuns: number; seed: number } {
  return { numRuns: Math.max(10, Math.round(runs * part)), seed };
}

/** A property’s timeout in milliseconds: far more than its cases take, so only a hang exceeds it. */
export function timeFor(part: number): number {
  return 60_000 + runs * part * 50;
}

/** For a test’s title: the seed that repeats a failure. */
export const SEEDED = `(seed ${seed})`;
