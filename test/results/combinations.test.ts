import { describe, expect, it } from 'vitest';
import { combinationsOf } from '../../src/results/combinations.ts';
import type { SeatsHeld } from '../../src/results/composition.ts';
import { CONSERVATIVE, INDEPENDENT, LABOUR, LIBERAL_DEMOCRATS } from '../support/elections.ts';

const seats = (of: { party_id: string | null; party_name: string }, after: number): SeatsHeld => ({
  ...of,
  before: null,
  after,
  change: null,
});
const letters = (rows: readonly SeatsHeld[]) => rows.map(({ party_name }) => party_name.slice(0, 3)).join('+');

describe('Combinations that reach a majority', () => {
  it.each([
    ['one party with a majority of its own', [seats(LABOUR, 5), seats(CONSERVATIVE, 4)], ['Lab 5']],
    ['both of two parties', [seats(LABOUR, 5), seats(CONSERVATIVE, 5)], ['Lab+Con 10']],
    [
      'the fewest members first, then the most seats',
      [seats(LABOUR, 4), seats(CONSERVATIVE, 3), seats(LIBERAL_DEMOCRATS, 3), seats(INDEPENDENT, 1)],
      ['Lab+Con 7', 'Lab+Lib 7', 'Con+Lib 6'],
    ],
    ['no party without a seat', [seats(LABOUR, 2), seats(CONSERVATIVE, 2), seats(LIBERAL_DEMOCRATS, 0)], ['Lab+Con 4']],
    [
      'no member that is not needed',
      [seats(LABOUR, 4), seats(CONSERVATIVE, 3), seats(LIBERAL_DEMOCRATS, 1), seats(INDEPENDENT, 1)],
      ['Lab+Con 7', 'Lab+Lib 5', 'Lab+Ind 5', 'Con+Lib+Ind 5'],
    ],
  ])('contain %s', (_, rows, expected) => {
    expect(combinationsOf(rows).map(({ members, seats: sum }) => `${letters(members)} ${sum}`)).toEqual(expected);
  });

  it('are computed for twelve groups but not for thirteen', () => {
    const groups = (count: number) =>
      Array.from({ length: count }, (_, index) => seats({ party_id: null, party_name: `${index}` }, 1));
    expect(combinationsOf(groups(12))).toHaveLength(792);
    expect(combinationsOf(groups(13))).toEqual([]);
  });

  it('do not count groups without a seat towards the limit of twelve', () => {
    const group = (index: number, after: number) =>
      seats({ party_id: `PP${index}`, party_name: `Party ${index}` }, after);
    const twelve = Array.from({ length: 12 }, (_, index) => group(index, 1));
    // Seven of twelve single seats are a majority: 12! / (7! · 5!) = 792.
    expect(combinationsOf([...twelve, group(12, 0), group(13, 0)])).toHaveLength(792);
  });
});

describe('Combinations are sorted by fewest members, then most seats,', () => {
  const [lab, con, lib, ind] = [
    seats(LABOUR, 4),
    seats(CONSERVATIVE, 3),
    seats(LIBERAL_DEMOCRATS, 3),
    seats(INDEPENDENT, 1),
  ];
  it.each([
    ['the largest first', [lab, con, lib, ind], ['Lab+Con 7', 'Lab+Lib 7', 'Con+Lib 6']],
    ['the smallest first', [ind, lib, con, lab], ['Lib+Lab 7', 'Con+Lab 7', 'Lib+Con 6']],
    [
      'three small before one large',
      [seats(CONSERVATIVE, 2), seats(LIBERAL_DEMOCRATS, 1), seats(INDEPENDENT, 2), seats(LABOUR, 4)],
      ['Con+Lab 6', 'Lib+Lab 5', 'Ind+Lab 5', 'Con+Lib+Ind 5'],
    ],
  ])('if the seats are listed with %s', (_, rows, expected) => {
    expect(combinationsOf(rows).map(({ members, seats: sum }) => `${letters(members)} ${sum}`)).toEqual(expected);
  });
});

describe('Groups that are not parties', () => {
  const others = { party_id: null, party_name: 'Independents and others' };
  it.each([
    [
      'as few Independents as a majority needs',
      [seats(LABOUR, 25), seats(CONSERVATIVE, 23), seats(INDEPENDENT, 3)],
      null,
      ['Lab+Con 48 null', 'Lab+Ind 26 1', 'Con+Ind 26 3'],
    ],
    [
      'as few of a lump',
      [seats(LABOUR, 4), seats(CONSERVATIVE, 3), seats(others, 2)],
      null,
      ['Lab+Con 7 null', 'Lab+Ind 5 1', 'Con+Ind 5 2'],
    ],
    [
      'two groups together',
      [seats(LABOUR, 3), seats(INDEPENDENT, 2), seats(others, 2)],
      null,
      ['Lab+Ind 4 1', 'Lab+Ind 4 1', 'Ind+Ind 4 4'],
    ],
    ['a group alone', [seats(INDEPENDENT, 7), seats(LABOUR, 2)], null, ['Ind 5 5']],
    [
      'the seats that are vacant',
      [seats(LABOUR, 4), seats(CONSERVATIVE, 2), seats(INDEPENDENT, 2)],
      9,
      ['Lab+Con 6 null', 'Lab+Ind 5 1'],
    ],
  ])('are counted as the least number needed: %s', (_, rows, total, expected) => {
    const found = combinationsOf(rows, total).map(
      ({ members, seats: sum, fromGroups }) => `${letters(members)} ${sum} ${fromGroups}`,
    );
    expect(found).toEqual(expected);
  });
});
