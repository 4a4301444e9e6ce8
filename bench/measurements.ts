/** All measurements of one run, and comparisons between implementations. */

import type { ColdStarts } from './cold-starts.ts';
import { type Implementation, LOWER_LIMIT } from './implementations.ts';
import {
  pairedDifferences,
  pairedRatios,
  quantile,
  resampledSpread,
  type Spread,
  spreadOf,
  spreadOfMedian,
} from './statistics.ts';
import type { OtherTimings, RoundTimings, WarmRounds } from './warm-rounds.ts';

export interface Measurements {
  implementations: readonly Implementation[];
  rounds: WarmRounds;
  others: readonly OtherTimings[];
  coldStarts: ColdStarts;
  /** The gzipped size of each implementation's code in bytes, by name. */
  gzip: ReadonlyMap<string, number>;
}

type Figure = (round: RoundTimings) => number;

/** A peer whose cold start takes less than this above the limit, in ms, counts as taking this long. */
const LEAST_ABOVE_LIMIT_MS = 1;

/** An implementation's ratio to the limit; null if it was not measured. */
export function ratioToLimit(measurements: Measurements, name: string, figure: Figure): Spread | null {
  return ratioBetween(measurements, name, LOWER_LIMIT.name, figure);
}

/**
 * The median of the ratios between two implementations in the rounds that measured both, and how much it would differ in
 * another run of as many rounds; null if either was not measured.
 * @param otherFigure the figure of the other; by default the same
 */
export function ratioBetween(
  { rounds }: Measurements,
  name: string,
  other: string | null,
  figure: Figure,
  otherFigure = figure,
): Spread | null {
  const [own, others] = [rounds.get(name), rounds.get(other ?? '')];
  if (!own || !others) return null;
  const shared = Math.min(own.length, others.length);
  const figures = (some: readonly RoundTimings[], one: Figure) => some.slice(0, shared).map(one);
  return spreadOfMedian(pairedRatios(figures(own, figure), figures(others, otherFigure)));
}

/** How much longer than the limit's an implementation's cold start takes, in ms; null if it was not measured. */
export function coldStartAboveLimit(measurements: Measurements, name: string): Spread | null {
  const above = startsAboveLimit(measurements, name);
  return above && spreadOf(above);
}

/**
 * The time of a cold start above the limit, divided by a peer's; null if either was not measured. It divides medians,
 * because single starts scatter too widely around zero. The quartiles are those of a bootstrap (`resampledSpread`).
 */
export function coldStartRatio(measurements: Measurements, name: string, peer: string): Spread | null {
  const [own, peers] = [startsAboveLimit(measurements, name), startsAboveLimit(measurements, peer)];
  if (!own || !peers) return null;
  const pairs = own.map((above, index) => [above, peers[index] ?? Number.NaN] as const);
  const median = (some: readonly number[]) => quantile(some, 0.5);
  return resampledSpread(
    pairs.slice(0, peers.length),
    (drawn) =>
      Math.max(0, median(drawn.map(([above]) => above))) /
      Math.max(LEAST_ABOVE_LIMIT_MS, median(drawn.map(([, above]) => above))),
  );
}

function startsAboveLimit({ coldStarts }: Measurements, name: string): number[] | null {
  const elapsedOf = (one: string) => coldStarts.get(one)?.map(({ elapsed }) => elapsed);
  const [own, limit] = [elapsedOf(name), elapsedOf(LOWER_LIMIT.name)];
  return own && limit ? pairedDifferences(own, limit.slice(0, own.length)) : null;
}

/** The peer that answers the most requests a second; null if none was measured. */
export function bestPeer({ implementations, rounds }: Measurements): string | null {
  const speed = ({ name }: Implementation) =>
    spreadOf((rounds.get(name) ?? []).map(({ sixteen }) => sixteen.perSecond)).median;
  const [best] = implementations.filter(({ role }) => role === 'peer').toSorted((a, b) => speed(b) - speed(a));
  return best?.name ?? null;
}
