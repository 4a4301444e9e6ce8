import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combinationsOf } from '../../src/results/combinations.ts';
import { type CompactMember, type CompactTerm, compactCombinations } from '../../src/results/compact-combinations.ts';
import type { SeatsHeld } from '../../src/results/composition.ts';
import { INDEPENDENT } from '../support/elections.ts';

const LETTERS = [...'ABCDEFGH'];
const row = (name: string, after: number): SeatsHeld => ({
  ...(name === 'Ind' ? INDEPENDENT : { party_id: null, party_name: name }),
  before: null,
  after,
  change: null,
});
const rowsOf = (seats: readonly number[]) => seats.map((after, index) => row(LETTERS[index] ?? '', after));

/** The sets that terms mean, each as sorted names such as "A+B+2 Independent". */
function meaningOf(terms: readonly CompactTerm[]): string[] {
  const nameOf = ({ row: { party_name }, needed }: CompactMember) =>
    needed === null ? party_name : `${needed} ${party_name}`;
  return terms.flatMap(({ all, choose, of }) =>
    subsets(of)
      .filter(({ length }) => length === choose)
      .map((chosen) => [...all, ...chosen].map(nameOf).sort().join('+')),
  );
}

function subsets<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: 2 ** items.length }, (_, chosen) => items.filter((_, index) => chosen & (2 ** index)));
}

/** The smallest sets with more than half of the seats, by trying every set and its subsets. */
function bruteForce(rows: readonly SeatsHeld[], total: number): string[] {
  const wins = (set: readonly SeatsHeld[]) => 2 * set.reduce((sum, { after }) => sum + after, 0) > total;
  const seated = rows.filter(({ after }) => after > 0);
  return subsets(seated)
    .filter((set) => wins(set) && subsets(set).every((part) => part.length === set.length || !wins(part)))
    .map((set) =>
      set
        .map(({ party_name }) => party_name)
        .sort()
        .join('+'),
    );
}

describe('Combinations in as few terms as possible', () => {
  it.each([
    ['one with any of the others, or all of these', [25, 13, 12, 1], ['A + 1 of B, C, D', 'B + C + D']],
    ['any two of three', [4, 4, 3], ['2 of A, B, C']],
    ['both of two', [5, 5], ['A + B']],
    ['one alone', [6, 3, 1], ['A']],
    ['any three of five', [2, 2, 2, 2, 2], ['3 of A, B, C, D, E']],
    [
      'two of the largest, or either with two of three',
      [5, 2, 2, 2, 4],
      ['A + E', 'A + 2 of B, C, D', 'E + 2 of B, C, D'],
    ],
  ])('are %s', (_, seats, expected) => {
    const terms = compactCombinations(combinationsOf(rowsOf(seats))) ?? [];
    const names = (members: readonly CompactMember[]) => members.map((member) => member.row.party_name);
    expect(
      terms.map(({ all, choose, of }) =>
        [...names(all), ...(choose > 0 ? [`${choose} of ${names(of).join(', ')}`] : [])].join(' + '),
      ),
    ).toEqual(expected);
  });

  it('mean exactly the smallest sets that have a majority, each once', () => {
    const seats = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(seats, fc.integer({ min: 0, max: 5 }), (held, vacant) => {
        const rows = rowsOf(held);
        const total = held.reduce((sum, one) => sum + one, 0) + vacant;
        const terms = compactCombinations(combinationsOf(rows, total));
        if (terms) expect(meaningOf(terms).sort()).toEqual(bruteForce(rows, total).sort());
      }),
      { numRuns: 300 },
    );
  });

  it('never put different numbers of a group’s members into one term', () => {
    const seats = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(seats, fc.integer({ min: 1, max: 9 }), (held, independents) => {
        const rows = [...rowsOf(held), row('Ind', independents)];
        const combinations = combinationsOf(rows);
        const terms = compactCombinations(combinations) ?? [];
        const each = combinations.map(({ members, fromGroups }) =>
          members
            .map(({ party_name }) => (party_name === 'Independent' ? `${fromGroups} Independent` : party_name))
            .sort()
            .join('+'),
        );
        expect(meaningOf(terms).sort()).toEqual(each.sort());
      }),
      { numRuns: 300 },
    );
  });

  it('are null if one needs people of two groups together, or if there are more than 24', () => {
    const lump = { ...row('', 3), party_name: 'Independent / Other' };
    expect(compactCombinations(combinationsOf([row('A', 3), row('Ind', 2), lump]))).toBeNull();
    expect(compactCombinations(combinationsOf(rowsOf([1, 1, 1, 1, 1, 1, 1])))).toBeNull();
  });
});
