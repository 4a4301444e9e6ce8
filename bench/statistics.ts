/** What is told of a series of measurements. */
export interface Spread {
  median: number;
  /** The quartiles, between which half of the series lies. */
  lower: number;
  upper: number;
  least: number;
  most: number;
}

/** @throws RangeError where nothing was measured */
export function spreadOf(series: readonly number[]): Spread {
  if (series.length === 0) throw new RangeError('There is no spread of nothing.');
  const at = (part: number) => quantile(series, part);
  return { median: at(0.5), lower: at(0.25), upper: at(0.75), least: at(0), most: at(1) };
}

/** The value under which a part of the series lies, on a straight line between the two that are nearest. */
export function quantile(series: readonly number[], part: number): number {
  const sorted = series.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place % 1);
}

/** Each measurement against the one that was taken beside it. @throws RangeError where one has no such other */
export function ratios(series: readonly number[], others: readonly number[]): number[] {
  return paired(series, others, (one, other) => one / other);
}

/** How much each measurement is above the one that was taken beside it. @throws RangeError as above */
export function differences(series: readonly number[], others: readonly number[]): number[] {
  return paired(series, others, (one, other) => one - other);
}

function paired(
  series: readonly number[],
  others: readonly number[],
  compare: (one: number, other: number) => number,
): number[] {
  if (series.length !== others.length) throw new RangeError(`${series.length} measurements beside ${others.length}`);
  return series.map((one, index) => compare(one, others[index] ?? Number.NaN));
}
