import { describe, expect, it } from 'vitest';
import { councilAnswer } from '../../src/render/council.ts';
import {
  combinationWords,
  controlWords,
  councilHeadline,
  councilPictureWords,
  markWords,
  noCombinations,
  seatsHeading,
  seatsWords,
} from '../../src/render/council-words.ts';
import { wardsAnswer } from '../../src/render/wards.ts';
import { councilResult } from '../../src/results/council-result.ts';
import type { Election } from '../../src/results/schema.ts';
import { rankedWards, type WardOrder } from '../../src/results/ward-ranking.ts';
import { CONSERVATIVE, INDEPENDENT, LABOUR, LIBERAL_DEMOCRATS } from '../support/elections.ts';
import { occasion, poll } from '../support/polls.ts';

const PARTIES = { Con: CONSERVATIVE, Lab: LABOUR, LD: LIBERAL_DEMOCRATS, Ind: INDEPENDENT };
const NONE = 'no overall control';

/** Seats such as `Con 5 4`, before and after. */
function seats(line: string): Election['composition'] {
  const rows = line.split('; ').map((one) => {
    const [party, before, after] = one.split(' ');
    return { ...PARTIES[party as keyof typeof PARTIES], seats_before: Number(before), seats_after: Number(after) };
  });
  return rows as Election['composition'];
}
function told(composition: string | null, control: Election['control'] = null) {
  const of = occasion(({ election }) =>
    Object.assign(election, { composition: composition && seats(composition), control }),
  );
  return { of, result: councilResult(of.election, of.council), setting: { ...of, asker: '1', private: false } };
}

describe('The headline of a council', () => {
  it.each<[string, string | null, Election['control'], string]>([
    [
      'lost control',
      'Con 5 4; Lab 4 3; LD 0 2',
      { before: 'PP52', after: NONE },
      'no overall control; Conservative lost control; Conservative largest with 4 of 9 seats, 1 short of a majority',
    ],
    [
      'kept control',
      'Con 5 6; Lab 4 3',
      { before: 'PP52', after: 'PP52' },
      'Conservative control; Conservative largest with 6 of 9 seats, a majority of 3',
    ],
    [
      'control that changed hands',
      'Con 5 4; Lab 4 5',
      { before: 'PP52', after: 'PP53' },
      'Labour control; Conservative lost control; Labour largest with 5 of 9 seats, a majority of 1',
    ],
    [
      'none before or after',
      'Con 4 4; Lab 4 4; LD 1 1',
      { before: NONE, after: NONE },
      'no overall control; Conservative and Labour level with 4 of 9 seats, 1 short of a majority',
    ],
    [
      'what the seats say',
      'Con 2 6; Lab 7 3',
      null,
      'Conservative control; Labour lost control; Conservative largest with 6 of 9 seats, a majority of 3',
    ],
    ['control alone', null, { before: NONE, after: NONE }, 'no overall control'],
    ['nothing recorded', null, null, 'control after the election is not recorded'],
  ])('tells of %s', (_, composition, control, words) => {
    const { result, of } = told(composition, control);
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
    const { result, of } = told(composition);
    expect(markWords(result, of)).toBe(words);
  });
});

describe('The council in words', () => {
  it('names combinations, Independents with their number', () => {
    const { result, of } = told('Con 4 4; Lab 4 4; Ind 1 1');
    expect(combinationWords(result, of)).toEqual([
      { members: 'Conservative + Labour', seats: '8' },
      { members: 'Conservative + 1 Independent', seats: '5' },
      { members: 'Labour + 1 Independent', seats: '5' },
    ]);
    expect(noCombinations(result)).toBe('more than twelve groups: not worked out');
    expect(noCombinations(told(null).result)).toBe('not recorded');
  });

  it('says on what control rests', () => {
    const { result, of } = told('Con 2 6; Lab 7 3', { before: NONE, after: NONE });
    expect(controlWords(result.after, of)).toBe('no overall control (recorded)');
    expect(controlWords(told('Con 2 6; Lab 7 3').result.after, of)).toBe('Conservative (derived)');
    expect(controlWords(null, of)).toBe('not recorded');
  });

  it('prints seats with their change', () => {
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
    expect(seatsHeading(told('Con 5 4; Lab 4 5').result)).toBe('All 9 seats: before → after (change derived)');
    const { result, of } = told('Con 5 4; Lab 4 5');
    expect(councilPictureWords(result, of)).toBe(
      'Hemicycle of the 9 seats of Testham Borough Council, 3 May 2007, after the election: Labour 5, Conservative 4; 5 are a majority.',
    );
  });

  it('is told whole in a reply', () => {
    const { result, setting } = told('Con 5 4; Lab 4 4; LD 0 1');
    const { embed } = councilAnswer(result, ['A *note*.'], setting);
    const fields = Object.fromEntries((embed?.fields ?? []).map(({ name, value }) => [name, value]));
    expect(embed?.description).toBe(
      '**After:** No overall control (derived)\n**Before:** Conservative (derived)\n**Administration:** not recorded',
    );
    expect(embed?.color).toBe(0x6b7280);
    expect(fields).toMatchObject({
      'All 9 seats: before → after (change derived)':
        '🟦 Conservative 5 → **4** (−1)\n🟥 Labour 4 → **4** (0)\n🟧 Liberal Democrats 0 → **1** (+1)',
      'Elected that day: 3 seats (derived)': '🟦 Conservative **1**\n🟥 Labour **1**\n🟧 Liberal Democrats **1**',
      'Votes and share of all votes cast (derived)':
        '🟦 Conservative 1,400 · **46.7%**\n🟥 Labour 1,100 · **36.7%**\n🟧 Liberal Democrats 500 · **16.7%**',
      'Majority mark: 5 of 9': 'Conservative and Labour, level, have 4 each: 1 short',
      Notes: '• A \\*note\\*.',
    });
    expect(councilAnswer(told('Con 2 6; Lab 7 3').result, [], setting).embed?.color).toBe(0x0087dc);
  });
});

describe('A list of wards', () => {
  const of = occasion();
  const setting = { ...of, asker: '1', private: false };
  const wards = [
    poll(1, 'Ann Lab 6; Ben Con 2', { post_label: 'Safe' }),
    poll(2, 'Ann Lab 3; Abe Lab 3; Ben Con 2', { post_label: 'Close' }),
    poll(1, 'Ann Lab ?; Ben Con ?', { post_label: 'Unknown' }),
    poll(1, 'Ann Lab 7; Ben Con 3', { post_label: 'Level' }),
  ];
  it.each<[WardOrder, string]>([
    ['closest', 'Close,Level,Safe,Unknown'],
    ['safest', 'Level,Safe,Close,Unknown'],
    ['votes', 'Level,Close,Safe,Unknown'],
    ['name', 'Close,Level,Safe,Unknown'],
  ])('by %s is %s', (order, list) => {
    expect(
      rankedWards(wards.toReversed(), order)
        .map(({ post_label }) => post_label)
        .join(),
    ).toBe(list);
  });

  it.each<[WardOrder, string]>([
    ['closest', 'closest first; first is Safe, majority 4'],
    ['safest', 'safest first; first is Safe, majority 4'],
    ['votes', 'most votes counted first; first is Safe, 8 votes'],
    ['name', 'by name'],
  ])('by %s says so', (order, words) => {
    expect(wardsAnswer({ wards, order, wonBy: null }, 1, setting).content).toBe(
      `Testham Borough Council, 3 May 2007: 4 wards, ${words}`,
    );
  });

  it('has a line for each, of one party only where one was asked for', () => {
    const { embed, content } = wardsAnswer({ wards, order: 'name', wonBy: LABOUR }, 1, setting);
    expect(content).toContain('4 wards won by Labour, by name');
    expect(embed?.color).toBe(0xe4003b);
    expect(embed?.description?.split('\n').slice(2)).toEqual([
      '1. **Safe** · 🟥 Ann (Labour) · 8 votes · majority **4**',
      '2. **Close** · 🟥🟥 Ann and Abe (Labour) · 8 votes · majority **1**',
      '3. **Unknown** · elected: not recorded · not recorded votes · majority **not recorded**',
      '4. **Level** · 🟥 Ann (Labour) · 10 votes · majority **4**',
    ]);
  });

  it('turns in pages of ten', () => {
    const many = Array.from({ length: 11 }, () => wards[0] as (typeof wards)[number]);
    const [first, second] = [1, 2].map((page) =>
      wardsAnswer({ wards: many, order: 'closest', wonBy: null }, page, setting),
    );
    expect(first?.embed?.description).toMatch(/^11 wards, page 1 of 2\n\n1\. /);
    expect(second?.embed?.description).toMatch(/^11 wards, page 2 of 2\n\n11\. /);
    expect(second?.content).toContain('; number 11 is Safe, majority 4');
    expect([first, second].map((one) => one?.buttons?.map(({ label }) => label))).toEqual([
      ['Next ▸', 'Council'],
      ['◂ Previous', 'Council'],
    ]);
  });
});
