import { counted } from '../../src/render/numbers.ts';
import type { Contest } from '../../src/results/ward-history.ts';
import { yearOf } from '../../src/results/year.ts';
import { type AxisLabel, type Edges, NOTE } from './axis-label.ts';
import { followsGap } from './share-series.ts';
import { wrapped } from './wrapped.ts';

/** "2003", or "’03". */
export function yearWords({ election }: Contest, length: 'full' | 'short'): string {
  const year = `${yearOf(election.election_date)}`;
  return length === 'full' ? year : `’${year.slice(2)}`;
}

/** A note in the middle of each gap that says which years are not on file, in two lines if years are short. */
export function gapNotes(contests: readonly Contest[], xs: readonly number[], length: 'full' | 'short'): AxisLabel[] {
  return contests.flatMap((contest, index): AxisLabel[] => {
    const before = contests[index - 1];
    if (!before || !followsGap(contests, index)) return [];
    const years = `${yearOf(before.election.election_date) + 1}–${yearOf(contest.election.election_date) - 1}`;
    const x = ((xs[index - 1] ?? 0) + (xs[index] ?? 0)) / 2;
    const missing = 'not in our data';
    return [{ x, kind: 'note', lines: length === 'full' ? [`${years} ${missing}`] : [years, missing] }];
  });
}

/** "’21: 2 seats": a note for each number of seats above one, with the short years in which it was contested. */
export function seatNotes(contests: readonly Contest[], xs: readonly number[], edges: Edges): AxisLabel[] {
  const several = [...contests.entries()].filter(([, { result }]) => result.ballot.seats_contested > 1);
  const groups = Map.groupBy(several, ([, { result }]) => result.ballot.seats_contested);
  return [...groups].map(([seats, group]) => {
    const years = group.map(
      ([, contest], index) => yearWords(contest, 'short') + (index < group.length - 1 ? ',' : ':'),
    );
    const words =
      group.length === contests.length ? [`${counted(seats, 'seat')} each time`] : [...years, counted(seats, 'seat')];
    const x = group.reduce((sum, [index]) => sum + (xs[index] ?? 0), 0) / group.length;
    return { x, kind: 'note', lines: wrapped(words, edges.to - edges.from, NOTE) };
  });
}
