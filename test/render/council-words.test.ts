import { describe, expect, it } from 'vitest';
import {
  combinationWords,
  controlWords,
  councilBasis,
  councilHeadline,
  councilNotes,
  councilPictureWords,
  markWords,
  noCombinations,
  seatsHeading,
  seatsWords,
} from '../../src/render/council-words.ts';
import { councilResult } from '../../src/results/council-result.ts';
import type { Election } from '../../src/results/schema.ts';
import { CONSERVATIVE, INDEPENDENT, LABOUR, LIBERAL_DEMOCRATS } from '../support/elections.ts';
import { seats, subject } from '../support/polls.ts';

const NONE = 'no overall control';

function council(composition: string | null, control: Election['control'] = null) {
  const of = subject(({ election }) =>
    Object.assign(election, { composition: composition && seats(composition), control }),
  );
  return { of, result: councilResult(of.election, of.council) };
}

describe('The headline of a council', () => {
  it.each<[string, string | null, Election['control'], string]>([
    [
      'a loss of control',
      'Con 5 4; Lab 4 3; LD 0 2',
      { before: 'PP52', after: NONE },
      'no overall control; Conservative lost control; Conservative largest with 4 of 9 seats, 1 short of a majority',
    ],
    [
      'control that a party keeps',
      'Con 5 6; Lab 4 3',
      { before: 'PP52', after: 'PP52' },
      'Conservative control; Conservative largest with 6 of 9 seats, a majority of 3',
    ],
    [
      'control that changes hands',
      'Con 5 4; Lab 4 5',
      { before: 'PP52', after: 'PP53' },
      'Labour control; Conservative lost control; Labour largest with 5 of 9 seats, a majority of 1',
    ],
    [
      'no overall control before or after',
      'Con 4 4; Lab 4 4; LD 1 1',
      { before: NONE, after: NONE },
      'no overall control; Conservative and Labour level with 4 of 9 seats, 1 short of a majority',
    ],
    [
      'control that follows from the seats',
      'Con 2 6; Lab 7 3',
      null,
      'Conservative control; Labour lost control; Conservative largest with 6 of 9 seats, a majority of 3',
    ],
    ['control alone', null, { before: NONE, after: NONE }, 'no overall control'],
    ['that nothing is recorded', null, null, 'control after the election is not recorded'],
  ])('states %s', (_, composition, control, words) => {
    const { result, of } = council(composition, control);
    expect(councilHeadline(result, of)).toBe(`Testham Borough Council, 3 May 2007: ${words}`);
  });
});

describe('The majority mark in words', () => {
  it.each([
    ['Con 5 4; Lab 4 3; LD 0 2', 'Conservative, the largest, has 4: 1 short'],
    ['Con 5 5; Lab 4 4', 'Conservative, the largest, has 5: just enough'],
    ['Con 5 7; Lab 4 2', 'Conservative, the largest, has 7: 2 more than needed'],
    ['Con 4 4; Lab 4 4; LD 1 1', 'Conservative and Labour, level, have 4 each: 1 short'],
    [null, 'seats of each party: not recorded'],
  ])('for %s', (composition, words) => {
    const { result, of } = council(composition);
    expect(markWords(result, of)).toBe(words);
  });
});

describe('The council in words', () => {
  it('names combinations, and Independents with their number', () => {
    const { result, of } = council('Con 4 4; Lab 4 4; Ind 1 1');
    expect(combinationWords(result, of)).toEqual([
      { members: 'Conservative + Labour', seats: '8' },
      { members: 'Conservative + 1 Independent', seats: '5' },
      { members: 'Labour + 1 Independent', seats: '5' },
    ]);
    expect(noCombinations(result)).toBe('not worked out for more than twelve groups');
    expect(noCombinations(council(null).result)).toBe('not recorded');
  });

  it('says whether control is recorded or derived', () => {
    const { result, of } = council('Con 2 6; Lab 7 3', { before: NONE, after: NONE });
    expect(controlWords(result.after, of)).toBe('no overall control (recorded)');
    expect(controlWords(council('Con 2 6; Lab 7 3').result.after, of)).toBe('Conservative (derived)');
    expect(controlWords(null, of)).toBe('not recorded');
  });

  it('shows seats with their change', () => {
    expect(seatsWords({ ...LABOUR, before: 27, after: 25, change: -2 })).toEqual({
      before: '27',
      after: '25',
      change: '−2',
    });
    expect(seatsWords({ ...LABOUR, before: null, after: 25, change: null })).toEqual({
      before: 'not recorded',
      after: '25',
      change: 'not recorded',
    });
    expect(seatsHeading(council('Con 5 4; Lab 4 5').result)).toBe('All 9 seats: before → after (change derived)');
    const { result, of } = council('Con 5 4; Lab 4 5');
    expect(councilPictureWords(result, of)).toBe(
      'Hemicycle of the 9 seats of Testham Borough Council, 3 May 2007, after the election: Labour 5, Conservative 4; 5 make a majority.',
    );
  });
});

describe('Who lost control', () => {
  const seatsAfter = (con: number, lab: number, ind: number) => [
    { ...CONSERVATIVE, seats_before: 5, seats_after: con },
    { ...LABOUR, seats_before: 3, seats_after: lab },
    { ...INDEPENDENT, seats_before: 1, seats_after: ind },
    { ...LIBERAL_DEMOCRATS, seats_before: 0, seats_after: 0 },
  ];
  const stated = (composition: ReturnType<typeof seatsAfter>, control: { before: string; after: string } | null) => {
    const of = subject(({ election }) => Object.assign(election, { composition, control }));
    const result = councilResult(of.election, of.council);
    return [councilHeadline(result, of).replace(/^.*2007: /, ''), councilBasis(result).slice(0, 47)];
  };
  it.each([
    [
      'nobody if the party keeps it',
      seatsAfter(5, 3, 1),
      null,
      'Conservative control; Conservative largest with 5 of 9 seats, a majority of 1',
    ],
    [
      'a party that another replaces',
      seatsAfter(3, 5, 1),
      null,
      'Labour control; Conservative lost control; Labour largest with 5 of 9 seats, a majority of 1',
    ],
    [
      'a party if Independents win over half',
      seatsAfter(2, 2, 5),
      null,
      'no overall control; Conservative lost control; Conservative and Labour level with 2 of 9 seats, 3 short of a majority',
    ],
    [
      'nobody if nobody had it',
      seatsAfter(5, 3, 1),
      { before: 'no overall control', after: 'PP52' },
      'Conservative control; Conservative largest with 5 of 9 seats, a majority of 1',
    ],
  ])('is stated: %s', (_, composition, control, words) => {
    expect(stated(composition, control)).toEqual([words, 'Seats before and after, and control, are record']);
  });
});

it('A council’s answer has the notes that bear on its control and seats, and leaves the rest to /about', () => {
  const rules = ['seats-stated', 'double-votes', 'gains-labelled', 'swing-fields', 'control-disputed', 'ward-headings'];
  const notes = rules.map((rule) => ({ rule, sentence: `A note on ${rule}.` }));
  expect(councilNotes({ notes })).toEqual([
    'A note on seats-stated.',
    'A note on gains-labelled.',
    'A note on control-disputed.',
  ]);
  expect(councilNotes({ notes: [] })).toEqual([]);
});
