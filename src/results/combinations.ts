import type { SeatsHeld } from './composition.ts';
import { majorityMark } from './control.ts';
import { isGroup } from './parties.ts';

export interface Combination {
  members: SeatsHeld[];
  /**
   * The seats of all members; if there are groups among them, with as few of the groups' members as make a majority.
   */
  seats: number;
  /** How many members of its groups a majority needs at least; null if there is no group among the members. */
  fromGroups: number | null;
}

/** With more groups than this the list is too long to read, and there are 2^groups sets to try. */
const MOST_GROUPS = 12;

/**
 * The minimal sets of parties that have a majority together: each would lose it without any one member. Fewest members
 * first, then most seats. Independents count as one group. Empty if more than twelve groups have seats.
 * @param total the council's seats, if some are vacant
 */
export function combinationsOf(seats: readonly SeatsHeld[], total: number | null = null): Combination[] {
  const groups = seats.filter(({ after }) => after > 0);
  if (groups.length > MOST_GROUPS) return [];
  const mark = majorityMark(total ?? sumOf(groups));
  const found: Combination[] = [];
  for (let chosen = 1; chosen < 2 ** groups.length; chosen++) {
    const members = groups.filter((_, index) => chosen & (2 ** index));
    const sum = sumOf(members);
    if (sum < mark || members.some(({ after }) => sum - after >= mark)) continue;
    const parties = members.filter((member) => !isGroup(member));
    const isMixed = parties.length < members.length;
    found.push({ members, seats: isMixed ? mark : sum, fromGroups: isMixed ? mark - sumOf(parties) : null });
  }
  return found.toSorted((a, b) => a.members.length - b.members.length || b.seats - a.seats);
}

function sumOf(rows: readonly SeatsHeld[]): number {
  return rows.reduce((sum, { after }) => sum + after, 0);
}
