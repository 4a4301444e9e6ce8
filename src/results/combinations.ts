import { majorityMark } from './control.ts';
import type { SeatsHeld } from './council-seats.ts';

export interface Combination {
  members: SeatsHeld[];
  seats: number;
}

/** With more groups than this the list is too long to read, and there are 2^groups sets to try. */
const MOST_GROUPS = 12;

/**
 * The minimal sets of parties that have a majority together: each would lose it without any one member. Fewest members
 * first, then most seats. Independents count as one group. Empty if more than twelve groups have seats.
 */
export function combinationsOf(seats: readonly SeatsHeld[]): Combination[] {
  const groups = seats.filter(({ after }) => after > 0);
  if (groups.length > MOST_GROUPS) return [];
  const mark = majorityMark(groups.reduce((sum, { after }) => sum + after, 0));
  const found: Combination[] = [];
  for (let chosen = 1; chosen < 2 ** groups.length; chosen++) {
    const members = groups.filter((_, index) => chosen & (2 ** index));
    const sum = members.reduce((total, { after }) => total + after, 0);
    if (sum >= mark && members.every(({ after }) => sum - after < mark)) found.push({ members, seats: sum });
  }
  return found.toSorted((a, b) => a.members.length - b.members.length || b.seats - a.seats);
}
