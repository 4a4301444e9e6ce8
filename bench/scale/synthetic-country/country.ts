import { grouped } from '../../../src/render/words.ts';
import type { Council, Election, Party } from '../../../src/results/schema.ts';
import { SeededRandom } from '../../seeded-random.ts';
import { councilElections } from './council-elections.ts';
import { syntheticCouncils } from './councils.ts';
import { PARTIES } from './party-strengths.ts';

/** The recorded facts of a country, or of part of one. */
export interface Country {
  /** The heading of its column in the tables. */
  name: string;
  /** False for a country of real elections. Only synthetic countries share their first election. */
  isSynthetic: boolean;
  councils: readonly Council[];
  parties: readonly Party[];
  /** Each council's elections, oldest first. A generator, so that they need not all be in memory at once. */
  elections(): Iterable<Election>;
}

/** The number of councils at each size, and of elections in each council. */
const SHAPES = {
  1: { councils: 1, each: 1 },
  100: { councils: 20, each: 5 },
  1000: { councils: 100, each: 10 },
  10000: { councils: 400, each: 25 },
} as const;

export type CountrySize = keyof typeof SHAPES;
export const COUNTRY_SIZES: readonly CountrySize[] = [1, 100, 1_000, 10_000];
export const COUNTRY_SEED = 2003;

/**
 * Makes a country with a given number of elections. A larger country contains every election of a smaller one,
 * unchanged, so the same question has the same answer at each size. The first election is recorded in full and is its
 * council's oldest.
 */
export function syntheticCountry(size: CountrySize, seed = COUNTRY_SEED): Country {
  const shape = SHAPES[size];
  const councils = syntheticCouncils(shape.councils, seed);
  return {
    name: grouped(size),
    isSynthetic: true,
    councils: councils.map(({ council }) => council),
    parties: PARTIES,
    *elections() {
      for (const [index, council] of councils.entries()) {
        yield* councilElections(council, shape.each, Math.floor(SeededRandom.of(seed, 3, index).next() * 2 ** 32));
      }
    },
  };
}
