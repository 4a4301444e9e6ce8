import { grouped } from '../../../src/render/words.ts';
import type { Council, Election, Party } from '../../../src/results/schema.ts';
import { Chance } from './chance.ts';
import { madeUpCouncils } from './councils.ts';
import { history } from './history.ts';
import { PARTIES } from './parties.ts';

/** Recorded facts of a whole country, or of a part of it. */
export interface Nation {
  /** What tables call it. */
  name: string;
  /** Whether it is one of ours, whose first election is the same at each size. */
  madeUp: boolean;
  councils: readonly Council[];
  parties: readonly Party[];
  /** Each council's elections, oldest first. Made one at a time, so that nobody need hold them all. */
  elections(): Iterable<Election>;
}

/** How many councils there are at a size, and of how many elections each. */
const SHAPES = {
  1: { councils: 1, each: 1 },
  100: { councils: 20, each: 5 },
  1000: { councils: 100, each: 10 },
  10000: { councils: 400, each: 25 },
} as const;

export type Size = keyof typeof SHAPES;
export const SIZES: readonly Size[] = [1, 100, 1_000, 10_000];
export const SEED = 2003;

/**
 * A made-up country of so many elections. A larger one holds every election of a smaller one as it is, so that the
 * same question has the same answer at each size. The first election is told in full, and has none before it.
 */
export function madeUpNation(size: Size, seed = SEED): Nation {
  const { councils: howMany, each } = SHAPES[size];
  const councils = madeUpCouncils(howMany, seed);
  return {
    name: grouped(size),
    madeUp: true,
    councils: councils.map(({ council }) => council),
    parties: PARTIES,
    *elections() {
      for (const [index, council] of councils.entries()) {
        yield* history(council, each, Math.floor(Chance.of(seed, 3, index).next() * 2 ** 32));
      }
    },
  };
}
