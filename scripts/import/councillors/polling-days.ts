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
 * day it took place. A day is in `dropped` if it was given up: the last list before it no longer names it, or the
 * council was abolished by then, because later lists do not have it.
 * @param years the council's rows
 * @param given the years of all lists, whether or not they have the council
 */
export function pollingDays(
  years: readonly CouncilYear[],
  given: readonly number[],
): { days: string[]; dropped: string[] } {
  const daysOn = ({ seats }: CouncilYear) => seats.flatMap(({ nextUp }) => (nextUp === null ? [] : dayHeld(nextUp)));
  const newest = Math.max(...years.map(({ list }) => list.year));
  const isAbolished = given.some((year) => year > newest);
  const named = [...new Set(years.flatMap(daysOn))].toSorted();
  const isGivenUp = (day: string) => {
    const before = years.filter(({ list }) => list.year < yearOf(day));
    const last = before.toSorted((a, b) => b.list.year - a.list.year)[0];
    return (isAbolished && yearOf(day) > newest) || (last !== undefined && !daysOn(last).includes(day));
  };
  return { days: named.filter((day) => !isGivenUp(day)), dropped: named.filter(isGivenUp) };
}
