import type { Council } from '../../src/results/schema.ts';

export type Elects = Council['elects'];

/** How many of a council's seats are next up on each day, on the list of councillors of one year. */
export interface SeatsUp {
  year: number;
  days: ReadonlyMap<string, number>;
}

/** A day with fewer of the seats than this is a vacancy or a slip of the list. */
const SMALLEST_PART = 0.05;
/** Wards have one, two or three seats, so the parts of a council are not quite equal. */
const SMALLEST_HALF = 0.4;
const SMALLEST_THIRD = 0.2;
/** Seats elected together serve four years, less the months before a list. */
const SHORTEST_TERM = 3;

/**
 * Whether a council elects whole, by halves or by thirds, from its lists of councillors; null if they do not show it.
 * New boundaries make all seats of a council that elects in parts end together, too, but within two years.
 */
export function electsIn(lists: readonly SeatsUp[]): Elects {
  const newestFirst = lists
    .toSorted((a, b) => b.year - a.year)
    .map(({ year, days }) => ({ year, parts: partsOf(days) }));
  const [newest] = newestFirst;
  const [end, ...others] = newest?.parts.keys() ?? [];
  if (end !== undefined && others.length === 0) {
    const later = newestFirst.findIndex(({ parts }) => parts.size !== 1 || !parts.has(end));
    const first = newestFirst.at(later === -1 ? -1 : later - 1);
    if (first && Number(end) - first.year >= SHORTEST_TERM) return 'whole';
  }
  return newestFirst.map(({ parts }) => inParts([...parts.values()])).find((found) => found !== null) ?? null;
}

/** The share of the seats that is up in each year, without slips. */
function partsOf(days: SeatsUp['days']): Map<string, number> {
  const all = [...days.values()].reduce((sum, seats) => sum + seats, 0);
  const years = Map.groupBy(days, ([day]) => day.slice(0, 4));
  const parts = [...years].map(([year, own]): [string, number] => [
    year,
    own.reduce((sum, [, seats]) => sum + seats, 0) / all,
  ]);
  return new Map(parts.filter(([, part]) => part >= SMALLEST_PART));
}

function inParts(parts: readonly number[]): Elects {
  const smallest = Math.min(...parts);
  if (parts.length === 2 && smallest >= SMALLEST_HALF) return 'halves';
  if (parts.length === 3 && smallest >= SMALLEST_THIRD) return 'thirds';
  return null;
}
