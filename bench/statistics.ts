import { SeededRandom } from './seeded-random.ts';

const RESAMPLES = 400;

/** A summary of a series of measurements. */
export interface Spread {
  median: number;
  /** The quartiles: half of the series lies between them. */
  lower: number;
  upper: number;
  least: number;
  most: number;
}

/** @throws RangeError if the series is empty */
export function spreadOf(series: readonly number[]): Spread {
  if (series.length === 0) throw new RangeError('An empty series has no spread.');
  const at = (part: number) => quantile(series, part);
  return { median: at(0.5), lower: at(0.25), upper: at(0.75), least: at(0), most: at(1) };
}

/** The quantile of a series, interpolated between the two nearest values; 0.5 for the median. */
export function quantile(series: readonly number[], part: number): number {
  const sorted = series.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place % 1);
}

/** Divides by the measurement in the same round of the other series. @throws RangeError if lengths differ */
export function pairedRatios(series: readonly number[], others: readonly number[]): number[] {
  return pairwise(series, others, (one, other) => one / other);
}

/** Subtracts the measurement in the same round of the other series. @throws RangeError if lengths differ */
export function pairedDifferences(series: readonly number[], others: readonly number[]): number[] {
  return pairwise(series, others, (one, other) => one - other);
}

function pairwise(
  series: readonly number[],
  others: readonly number[],
  compare: (one: number, other: number) => number,
): number[] {
  if (series.length !== others.length)
    throw new RangeError(`A series of ${series.length} cannot be compared with one of ${others.length}.`);
  return series.map((one, index) => compare(one, others[index] ?? Number.NaN));
}

/**
 * How much a figure of a series would differ in another run: the figure of many series of the same length, drawn from
 * this one with replacement (a bootstrap). The same series always has the same spread.
 * @throws RangeError if the series is empty
 */
export function resampledSpread<Item>(series: readonly Item[], figure: (drawn: readonly Item[]) => number): Spread {
  const random = new SeededRandom(series.length);
  const figures = Array.from({ length: RESAMPLES }, () => figure(series.map(() => random.pick(series))));
  return { ...spreadOf(figures), median: figure(series) };
}

/** How much the median of a series would differ in another run. @throws RangeError if the series is empty */
export function spreadOfMedian(series: readonly number[]): Spread {
  return resampledSpread(series, (drawn) => quantile(drawn, 0.5));
}
