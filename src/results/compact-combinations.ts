import type { Combination } from './combinations.ts';
import type { SeatsHeld } from './composition.ts';
import { isGroup } from './parties.ts';

/** A member of combinations, and how many of its people a majority needs; null for a party, which counts as a whole. */
export interface CompactMember {
  row: SeatsHeld;
  needed: number | null;
}

/** Several combinations as one: all of some members, with any `choose` of others. */
export interface CompactTerm {
  all: CompactMember[];
  choose: number;
  /** Empty if `choose` is 0. */
  of: CompactMember[];
}

/** More combinations than this are not read as a sentence, whatever they have in common. */
const MOST = 24;

/**
 * The same combinations in as few terms as we find: each combination is in exactly one term, and a term has no other.
 * Fewest members first.
 * Null if there are too many, or if one needs people of two groups together, such as "at least 4 of 2 Independents and
 * 3 others": that cannot be said of each group alone.
 */
export function compactCombinations(combinations: readonly Combination[]): CompactTerm[] | null {
  if (combinations.length > MOST) return null;
  if (combinations.some(({ members }) => members.filter(isGroup).length > 1)) return null;
  const known = new Map<string, CompactMember>();
  let left = combinations.map(({ members, fromGroups }) =>
    members.map((row) => {
      const needed = isGroup(row) ? fromGroups : null;
      const key = JSON.stringify([row.party_id, row.party_name, needed]);
      known.set(key, { row, needed });
      return key;
    }),
  );
  const terms: CompactTerm[] = [];
  const membersOf = (keys: readonly string[]) => keys.flatMap((key) => known.get(key) ?? []);
  while (left.length > 0) {
    const { all, choose, of, covered } = largestTerm(left);
    terms.push({ all: membersOf(all), choose, of: membersOf(of) });
    left = left.filter((one) => !covered.includes(one));
  }
  return terms.toSorted((a, b) => sizeOf(a) - sizeOf(b));
}

function sizeOf({ all, choose }: CompactTerm): number {
  return all.length + choose;
}

interface Found {
  all: string[];
  choose: number;
  of: string[];
  covered: string[][];
}

/** The term that covers most of these sets, and no other set; the first of several. */
function largestTerm(sets: readonly string[][]): Found {
  const [first = []] = sets;
  let best: Found = { all: first, choose: 0, of: [], covered: [first] };
  for (const set of sets) {
    for (let chosen = 0; chosen < 2 ** set.length - 1; chosen++) {
      const all = set.filter((_, index) => chosen & (2 ** index));
      const choose = set.length - all.length;
      const covered = sets.filter((one) => one.length === set.length && all.every((key) => one.includes(key)));
      const of = [...new Set(covered.flat())].filter((key) => !all.includes(key));
      if (covered.length > best.covered.length && covered.length === ways(of.length, choose))
        best = { all, choose, of, covered };
    }
  }
  return best;
}

/** In how many ways some of these can be chosen. */
function ways(from: number, choose: number): number {
  let result = 1;
  for (let step = 1; step <= choose; step++) result = (result * (from - choose + step)) / step;
  return result;
}
