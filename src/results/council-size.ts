import type { Council } from './council-schema.ts';
import { yearOf } from './year.ts';

/**
 * The number of a council's seats in a day's year, after that year's elections; null if it is not recorded. A council's
 * size changes with its boundaries, so another year's number is never used.
 */
export function seatsOf({ seats }: Pick<Council, 'seats'>, date: string): number | null {
  const year = yearOf(date);
  return seats.find(({ from, to }) => from <= year && year <= to)?.seats ?? null;
}
