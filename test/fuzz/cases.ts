/** How many cases are tried, and from which seed; both are settled in vitest.config.ts and printed by `npm run test:fuzz`. */
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    fuzz: { runs: number; seed: number };
  }
}

const { runs, seed } = inject('fuzz');

/** The settings of a property that is given this part of all cases. */
export function casesOf(part: number): { numRuns: number; seed: number } {
  return { numRuns: Math.max(10, Math.round(runs * part)), seed };
}

/** Time for a property, in milliseconds: far more than its cases take, so that only a hang meets it. */
export function timeFor(part: number): number {
  return 60_000 + runs * part * 50;
}

/** How a test names itself, so that what failed can be had again. */
export const SEEDED = `(seed ${seed})`;
