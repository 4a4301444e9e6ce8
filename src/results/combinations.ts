import type { Standing } from './composition.ts';
import { majorityMark } from './control.ts';

export interface Combination {
  members: Standing[];
  seats: number;
}

/** Above this many groups the list would be longer than anyone reads, and 2^groups too many to try. */
const MOST_GROUPS = 12;

/**
 * The smallest sets of parties that together have a majority: minimal, since each member is needed. The fewest
 * members come first, then the most seats. Independents count as one group. Empty beyond twelve groups.
 */
export function combinationsOf(composition: readonly Standing[]): Combination[] {
  const groups = composition.filter(({ after }) => after > 0);
  if (groups.length > MOST_GROUPS) return [];
  const mark = majorityMark(groups.reduce((sum, { after }) => sum + after, 0));
  const found: Combination[] = [];
  for (let chosen = 1; chosen < 2 ** groups.length; chosen++) {
    const members = groups.filter((_, index) => chosen & (2 ** index));
    const seats = members.reduce((sum, { after }) => sum + after, 0);
    if (seats >= mark && members.every(({ after }) => seats - after < mark)) found.push({ members, seats });
  }
  return found.toSorted((a, b) => a.members.length - b.members.length || b.seats - a.seats);
}
