import { describe, expect, it } from 'vitest';
import { audit } from '../../audit/index.ts';
import { inWords } from '../../audit/wording.ts';
import { at, CONSERVATIVE, LABOUR, LIBERAL_DEMOCRATS, type Testham, testham } from '../support/elections.ts';

describe('A finding has the figure of the source and ours', () => {
  it.each<[rule: string, change: (parts: Testham) => void, stated: unknown, computed: unknown]>([
    ['turnout', ({ millHill }) => Object.assign(millHill, { turnout_percentage: 39.3 }), 39.3, 40],
    [
      'turnout',
      ({ millHill }) => Object.assign(millHill, { turnout_percentage: 39.3, total_electorate: 1000 }),
      39.3,
      100,
    ],
    [
      'turnout',
      ({ millHill }) => Object.assign(millHill, { turnout_percentage: 39.3, total_electorate: 2400 }),
      39.3,
      41.7,
    ],
    ['turnout', ({ millHill }) => Object.assign(millHill, { turnout_reported: 999 }), 999, 1000],
    ['elected-flags', ({ millHill }) => Object.assign(at(millHill.candidates, 1), { elected: true }), 2, 1],
    ['elected-flags', ({ millHill }) => Object.assign(at(millHill.candidates, 0), { votes_cast: 390 }), 390, 400],
    ['election-type', ({ declared }) => Object.assign(declared, { election_type: 'Mayoral' }), 'Mayoral', 'local'],
    ['party-shares', ({ declared }) => Object.assign(at(declared.parties, 1), { share_percentage: 38 }), 38, 36.7],
    ['council-size', ({ declared }) => Object.assign(declared, { council_seats: 10 }), 10, 9],
    ['council-size', ({ declared }) => Object.assign(declared, { majority_seats: 6 }), 6, 5],
    ['gains-labelled', ({ stMarys }) => Object.assign(stMarys, { outcomes: [] }), 0, 1],
    [
      'net-change',
      ({ election, stMarys }) => {
        at(stMarys.outcomes, 0).gained_from = null;
        election.composition = [
          { ...CONSERVATIVE, seats_before: 5, seats_after: 3 },
          { ...LABOUR, seats_before: 4, seats_after: 4 },
          { ...LIBERAL_DEMOCRATS, seats_before: 0, seats_after: 2 },
        ];
      },
      2,
      1,
    ],
  ])('%s', (rule, change, stated, computed) => {
    const { election, council } = testham(change);
    expect(audit(election, council).find((found) => found.rule === rule)).toMatchObject({ stated, computed });
  });
});

describe('A small number in a sentence', () => {
  it.each([
    [0, 'no'],
    [1, 'one'],
    [2, 'two'],
    [3, 'three'],
    [4, 'four'],
    [5, 'five'],
    [6, 'six'],
    [7, 'seven'],
    [8, 'eight'],
    [9, 'nine'],
    [10, '10'],
    [1234, '1,234'],
  ])('%i is %s', (value, words) => {
    expect(inWords(value)).toBe(words);
  });
});
