import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turnoutColumn } from '../../src/results/turnout-column.ts';
import { sortedWards, usualSorting, WARD_COLUMNS } from '../../src/results/ward-sorting.ts';
import { testham } from '../support/elections.ts';

/** Three wards with these votes for the winner, percentages of turnout and ballot papers. */
function wards(votes: (number | null)[], printed: (number | null)[] = [], papers: (number | null)[] = []) {
  const { election } = testham(({ election: { ballots } }) => {
    for (const [index, ballot] of ballots.entries()) {
      ballot.turnout_percentage = printed[index] ?? null;
      ballot.turnout_reported = papers[index] ?? null;
      for (const [place, one] of ballot.candidates.entries()) one.votes_cast = place === 0 ? (votes[index] ?? null) : 0;
    }
  });
  return election.ballots;
}

const namesOf = (ballots: readonly { post_label: string }[]) => ballots.map(({ post_label }) => post_label);

describe('A table of wards', () => {
  it.each([
    ['ward', false, ['Mill Hill', "St. Mary's", 'Westward Ho!']],
    ['ward', true, ['Westward Ho!', "St. Mary's", 'Mill Hill']],
    ['votes', true, ['Mill Hill', 'Westward Ho!', "St. Mary's"]],
    ['votes', false, ['Westward Ho!', 'Mill Hill', "St. Mary's"]],
    ['majority', false, ['Westward Ho!', 'Mill Hill', "St. Mary's"]],
    ['majority', true, ['Mill Hill', 'Westward Ho!', "St. Mary's"]],
    ['turnout', true, ["St. Mary's", 'Mill Hill', 'Westward Ho!']],
    ['turnout', false, ['Mill Hill', "St. Mary's", 'Westward Ho!']],
  ] as const)('sorted by %s, descending %s, ends with wards without the figure', (column, descending, names) => {
    const ballots = wards([600, null, 500], [30, 40.5, null]);
    expect(namesOf(sortedWards(ballots, { column, descending }))).toEqual(names);
  });

  it('has every ward once in any order, and a missing figure never counts as 0', () => {
    const figures = fc.array(fc.option(fc.nat(5)), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(
        figures,
        figures,
        fc.constantFrom(...WARD_COLUMNS),
        fc.boolean(),
        (votes, printed, column, descending) => {
          const ballots = wards(votes, printed);
          const sorted = sortedWards(ballots, { column, descending });
          expect(new Set(sorted)).toEqual(new Set(ballots));
          if (column === 'ward') return;
          const given = column === 'turnout' ? printed : votes;
          const shown = sorted.map((ballot) => given[ballots.indexOf(ballot)] ?? null);
          const known = shown.filter((figure) => figure !== null);
          expect(shown.slice(0, known.length)).toEqual(known);
          expect(known).toEqual(known.toSorted((a, b) => (descending ? b - a : a - b)));
        },
      ),
    );
  });

  it('shows one definition of turnout, or none', () => {
    expect(turnoutColumn(wards([1, 1, 1], [null, 30, null], [100, 100, 100]))).toBe('printed');
    expect(turnoutColumn(wards([1, 1, 1], [], [100, null, 100]))).toBe('papers');
    expect(turnoutColumn(wards([1, 1, 1]))).toBeNull();
  });

  it('starts with the closest result, and with the most votes', () => {
    expect(WARD_COLUMNS.map((column) => usualSorting(column).descending)).toEqual([false, true, true, false]);
  });
});
