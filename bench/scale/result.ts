import type { Cold } from './cold.ts';
import type { Memory } from './memory.ts';
import type { Prepared } from './prepared.ts';
import type { Searched } from './search.ts';
import type { Measured } from './tally.ts';

/** Everything measured of one country. */
export interface Measures extends Prepared {
  /** By the question's name. */
  answers: ReadonlyMap<string, Measured>;
  memory: Memory;
  cold: Cold;
}

/** Everything measured in one run, the smallest country first. */
export interface Result {
  countries: readonly Measures[];
  search: { names: number; figures: readonly Searched[] };
}
