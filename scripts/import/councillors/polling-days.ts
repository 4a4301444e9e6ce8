import { yearOf } from '../../../src/results/year.ts';
import type { CouncillorList, ListedSeat } from './councillor-list.ts';
import { dayHeld } from './postponed-days.ts';

/** A council's rows on one list. */
export interface CouncilYear {
  list: CouncillorList;
  seats: readonly ListedSeat[];
}

/**
 * The days of a council's ordinary elections that its lists name, oldest first. A poll that was postponed counts on the
 * day it took place. A day that the last list before it no longer names was given up, and is in `dropped`.
 */
export function pollingDays(years: readonly CouncilYear[]): { days: string[]; dropped: string[] } {
  const daysOn = ({ seats }: CouncilYear) => seats.flatMap(({ nextUp }) => (nextUp === null ? [] : dayHeld(nextUp)));
  const named = [...new Set(years.flatMap(daysOn))].toSorted();
  const isGivenUp = (day: string) => {
    const before = years.filter(({ list }) => list.year < yearOf(day));
    const last = before.toSorted((a, b) => b.list.year - a.list.year)[0];
    return last !== undefined && !daysOn(last).includes(day);
  };
  return { days: named.filter((day) => !isGivenUp(day)), dropped: named.filter(isGivenUp) };
}
