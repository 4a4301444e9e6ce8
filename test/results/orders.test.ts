import { describe, expect, it } from 'vitest';
import { combinationsOf } from '../../src/results/combinations.ts';
import { compositionOf } from '../../src/results/composition.ts';
import { partiesOnTheDay } from '../../src/results/council-result.ts';
import { councilSeats, type SeatsHeld } from '../../src/results/council-seats.ts';
import { sharesOn } from '../../src/results/ward-history.ts';
import { rankedWards, type WardOrder } from '../../src/results/ward-ranking.ts';
import { derby } from '../render/derby.ts';
import { CONSERVATIVE, INDEPENDENT, LABOUR, LIBERAL_DEMOCRATS, testham } from '../support/elections.ts';
import { poll } from '../support/polls.ts';

const letters = (rows: readonly { party_name: string }[]) =>
  rows.map(({ party_name }) => party_name.slice(0, 3)).join();
const held = (of: { party_id: string; party_name: string }, after: number): SeatsHeld => ({
  ...of,
  before: null,
  after,
  change: null,
});

describe('Combinations come with the fewest members first, then the most seats', () => {
  const [lab, con, lib, ind] = [
    held(LABOUR, 4),
    held(CONSERVATIVE, 3),
    held(LIBERAL_DEMOCRATS, 3),
    held(INDEPENDENT, 1),
  ];
  it.each([
    ['the largest first', [lab, con, lib, ind], ['Lab,Con 7', 'Lab,Lib 7', 'Con,Lib 6']],
    ['the smallest first', [ind, lib, con, lab], ['Lib,Lab 7', 'Con,Lab 7', 'Lib,Con 6']],
    [
      'three small before one large',
      [held(CONSERVATIVE, 2), held(LIBERAL_DEMOCRATS, 1), held(INDEPENDENT, 2), held(LABOUR, 4)],
      ['Con,Lab 6', 'Ind,Lab 6', 'Lib,Lab 5', 'Con,Lib,Ind 5'],
    ],
  ])('whatever the order of the seats: %s', (_, seats, told) => {
    expect(combinationsOf(seats).map(({ members, seats: sum }) => `${letters(members)} ${sum}`)).toEqual(told);
  });
});

it('Combinations leave groups without a seat out of the twelve that they are worked out for', () => {
  const group = (index: number, after: number) => held({ party_id: `PP${index}`, party_name: `Party ${index}` }, after);
  const twelve = Array.from({ length: 12 }, (_, index) => group(index, 1));
  // Seven of twelve single seats are a majority: 12! / (7! · 5!) = 792.
  expect(combinationsOf([...twelve, group(12, 0), group(13, 0)])).toHaveLength(792);
});

describe('Seats on the council come largest first', () => {
  it('as the source records them, those who held more before where they are level', () => {
    const row = (of: typeof LABOUR, seats_before: number, seats_after: number) => ({
      ...of,
      seats_before,
      seats_after,
    });
    const composition = [
      row(INDEPENDENT, 0, 1),
      row(LABOUR, 3, 4),
      row(CONSERVATIVE, 6, 4),
      row(LIBERAL_DEMOCRATS, 0, 0),
    ];
    const { election } = testham(({ election: one }) => Object.assign(one, { composition }));
    expect(compositionOf(election)?.map(({ party_name, change }) => `${party_name} ${change}`)).toEqual([
      'Conservative Party -2',
      'Labour Party 1',
      'Independent 1',
      'Liberal Democrats 0',
    ]);
  });

  it.each([
    [2018, ['Labour Party 25 22', 'Conservative Party 17 19', 'Liberal Democrats 5 5', 'UK Independence Party 2 3']],
    [2019, ['Conservative Party 19 20', 'Labour Party 22 16', 'Liberal Democrats 5 7', 'UK Independence Party 3 5']],
    [2022, ['Conservative Party 21 18', 'Labour Party 13 16', 'Liberal Democrats 8 8', 'Independents and others 9 7']],
  ])('by the yearly record of Derby: %i', (year, first) => {
    const { election, council } = derby(year);
    const { rows = [], years } = councilSeats(election, council) ?? {};
    expect(rows.slice(0, 4).map(({ party_name, before, after }) => `${party_name} ${before} ${after}`)).toEqual(first);
    expect(years).toMatchObject({ before: year - 1, after: year, source: { name: 'Open Council Data UK' } });
  });

  it('with those who lost their last seats, and those who won their first', () => {
    // UKIP held five seats in 2019 and is in no later year; Reform UK is in 2022 and not before.
    const { election, council } = derby(2022);
    const rowOf = (date: string, name: string) =>
      councilSeats({ ...election, election_date: date }, council)?.rows.find(({ party_name }) => party_name === name);
    expect(rowOf('2020-05-07', 'UK Independence Party')).toMatchObject({ before: 5, after: 0, change: -5 });
    expect(rowOf('2022-05-05', 'Reform UK')).toMatchObject({ before: 0, after: 2, change: 2 });
    expect(rowOf('2022-05-05', 'UK Independence Party')).toBeUndefined();
  });
});

describe('Wards level in what they are ranked by come by name', () => {
  const wards = ['Oakwood', 'Abbey', 'Spondon', 'Darley'].map((post_label) =>
    poll(1, 'Ann Lab 6; Ben Con 2', { post_label }),
  );
  const unknown = ['Sinfin', 'Derwent'].map((post_label) => poll(1, 'Ann Lab ?; Ben Con ?', { post_label }));
  it.each<WardOrder>(['closest', 'safest', 'votes', 'name'])('in the order %s', (order) => {
    for (const ballots of [wards, wards.toReversed()]) {
      expect(rankedWards(ballots, order).map(({ post_label }) => post_label)).toEqual([
        'Abbey',
        'Darley',
        'Oakwood',
        'Spondon',
      ]);
    }
  });

  it.each<WardOrder>(['closest', 'safest', 'votes'])('and those not recorded last, in the order %s', (order) => {
    for (const ballots of [[...unknown, ...wards], [...wards, ...unknown].toReversed()]) {
      const names = rankedWards(ballots, order).map(({ post_label }) => post_label);
      expect(names).toEqual(['Abbey', 'Darley', 'Oakwood', 'Spondon', 'Derwent', 'Sinfin']);
    }
  });

  it('and one won by no vote before one whose majority is not recorded', () => {
    const level = poll(1, 'Ann Lab 5 ✓; Ben Con 5', { post_label: 'Spondon' });
    const bare = poll(1, 'Ann Lab 5 ✓; Ben Con ?', { post_label: 'Abbey' });
    for (const order of ['closest', 'safest'] as const) {
      expect(rankedWards([bare, level], order).map(({ post_label }) => post_label)).toEqual(['Spondon', 'Abbey']);
    }
  });

  it.each<[WardOrder, string, string]>([
    ['closest', 'Chellaston, Derwent, Boulton', 'Littleover'],
    ['safest', 'Littleover, Blagreaves, Allestree', 'Chellaston'],
    ['votes', 'Mickleover, Chellaston, Allestree', 'Sinfin'],
    ['name', 'Abbey, Allestree, Alvaston', 'Spondon'],
  ])('and in Derby in 2003 %s begins with %s and ends with %s', (order, first, last) => {
    const names = rankedWards(derby(2003).election.ballots, order).map(({ post_label }) => post_label);
    expect([names.slice(0, 3).join(', '), names.at(-1), names.length]).toEqual([first, last, 17]);
  });
});

describe('Parties of the day come by votes, then by seats won, then by name', () => {
  it.each([
    ['votes', ['Ann Lab 5; Ben Con 9; Cat LD 7'], 'Con,Lib,Lab'],
    ['seats where votes are level', ['Ann Lab 6; Ben Con 4', 'Abe Lab 2; Bea Con 4'], 'Con,Lab'],
    ['seats where votes are not recorded', ['Ben Con ?; Cat LD ? ✓; Ann Lab ?'], 'Lib,Con,Lab'],
    ['name where seats are level too', ['Ann Lab 3; Ben Con 3; Dan Ind 3'], 'Con,Ind,Lab'],
  ])('by %s', (_, lines, told) => {
    const { election } = testham();
    for (const ballots of [lines, lines.toReversed()].map((each) => each.map((line) => poll(1, line)))) {
      expect(letters(partiesOnTheDay({ ...election, ballots }))).toBe(told);
    }
  });
});

it('The shares of a ward come largest first', () => {
  const names = (line: string) => letters(sharesOn(poll(1, line)).map(({ party }) => party));
  expect(names('Ann Lab 1; Ben Con 3; Cat LD 2')).toBe('Con,Lib,Lab');
  expect(names('Ann Lab 3; Ben Con 2; Cat LD 1')).toBe('Lab,Con,Lib');
});
