import { describe, expect, it } from 'vitest';
import { combinationsOf } from '../../src/results/combinations.ts';
import { controlAt, majorityMark } from '../../src/results/control.ts';
import { councilResult, partiesOnTheDay } from '../../src/results/council-result.ts';
import type { SeatsHeld } from '../../src/results/council-seats.ts';
import { CO_OPERATIVE, CONSERVATIVE, INDEPENDENT, LABOUR, LIBERAL_DEMOCRATS, testham } from '../support/elections.ts';
import { people, poll } from '../support/polls.ts';

const OTHERS = { party_id: null, party_name: 'Independents and others' };
const held = (
  of: { party_id: string | null; party_name: string },
  after: number,
  before: number | null = null,
): SeatsHeld => ({
  ...of,
  before,
  after,
  change: before === null ? null : after - before,
});
const letters = (rows: readonly SeatsHeld[]) => rows.map(({ party_name }) => party_name.slice(0, 3)).join('+');
const unrecorded = { ...testham().election, control: null };

it.each([
  [1, 1],
  [9, 5],
  [50, 26],
  [51, 26],
])('of %i seats a majority is %i', (seats, mark) => expect(majorityMark(seats)).toBe(mark));

describe('Control of a council', () => {
  it.each([
    ['a party with over half', [held(LABOUR, 5), held(CONSERVATIVE, 4)], 'Labour Party'],
    ['nobody at exactly half', [held(LABOUR, 5), held(CONSERVATIVE, 5)], 'no overall control'],
    ['nobody under half', [held(LABOUR, 4), held(CONSERVATIVE, 3), held(LIBERAL_DEMOCRATS, 2)], 'no overall control'],
    ['nobody where Independents have over half', [held(INDEPENDENT, 6), held(CONSERVATIVE, 3)], 'no overall control'],
    ['nobody where all others together have over half', [held(OTHERS, 6), held(CONSERVATIVE, 3)], 'no overall control'],
  ])('is derived from the seats: %s', (_, rows, holder) => {
    const found = controlAt('after', unrecorded, rows);
    expect(found?.basis).toBe('derived');
    expect(typeof found?.holder === 'object' ? found.holder.party_name : found?.holder).toBe(holder);
  });

  it('is not derived where the earlier seats are not recorded, or none are', () => {
    expect(controlAt('before', unrecorded, [held(LABOUR, 5, null), held(CONSERVATIVE, 4, 4)])).toBeNull();
    expect(controlAt('before', unrecorded, [held(LABOUR, 1, 8), held(CONSERVATIVE, 8, 1)])?.holder).toMatchObject(
      LABOUR,
    );
    expect(controlAt('after', unrecorded, null)).toBeNull();
  });

  it('is what the source says, whatever the seats', () => {
    const { election } = testham();
    const rows = [held(LABOUR, 9, 9), held(CONSERVATIVE, 0, 0)];
    expect(controlAt('after', election, rows)).toEqual({ holder: 'no overall control', basis: 'recorded' });
    expect(controlAt('before', election, rows)).toEqual({ holder: CONSERVATIVE, basis: 'recorded' });
    expect(controlAt('before', election, null)).toEqual({
      holder: { party_id: 'PP52', party_name: 'PP52' },
      basis: 'recorded',
    });
  });
});

describe('Combinations that reach a majority', () => {
  it.each([
    ['one that has it alone', [held(LABOUR, 5), held(CONSERVATIVE, 4)], ['Lab 5']],
    ['two of two', [held(LABOUR, 5), held(CONSERVATIVE, 5)], ['Lab+Con 10']],
    [
      'fewest members first, then most seats',
      [held(LABOUR, 4), held(CONSERVATIVE, 3), held(LIBERAL_DEMOCRATS, 3), held(INDEPENDENT, 1)],
      ['Lab+Con 7', 'Lab+Lib 7', 'Con+Lib 6'],
    ],
    ['nobody without a seat', [held(LABOUR, 2), held(CONSERVATIVE, 2), held(LIBERAL_DEMOCRATS, 0)], ['Lab+Con 4']],
    [
      'each member needed',
      [held(LABOUR, 4), held(CONSERVATIVE, 3), held(LIBERAL_DEMOCRATS, 1), held(INDEPENDENT, 1)],
      ['Lab+Con 7', 'Lab+Lib 5', 'Lab+Ind 5', 'Con+Lib+Ind 5'],
    ],
  ])('%s', (_, rows, told) => {
    expect(combinationsOf(rows).map(({ members, seats }) => `${letters(members)} ${seats}`)).toEqual(told);
  });

  it('are worked out for twelve groups and not for thirteen', () => {
    const groups = (count: number) =>
      Array.from({ length: count }, (_, index) => held({ party_id: null, party_name: `${index}` }, 1));
    expect(combinationsOf(groups(12))).toHaveLength(792);
    expect(combinationsOf(groups(13))).toEqual([]);
  });
});

describe('The result of a council', () => {
  it('has control, the mark and the largest party', () => {
    const { election, council } = testham();
    const { mark, seats, seatsContested, largest, before, after, combinations } = councilResult(election, council);
    expect({ mark, seats, seatsContested }).toEqual({ mark: 5, seats: 9, seatsContested: 3 });
    expect([before?.basis, after?.basis]).toEqual(['recorded', 'recorded']);
    expect(largest).toMatchObject({ rows: [{ party_id: 'PP52' }, { party_id: 'PP53' }], short: 1 });
    expect(combinations.map(({ members }) => letters(members))).toEqual(['Con+Lab', 'Con+Lib', 'Lab+Lib']);
  });

  it('knows of no seats where none are recorded', () => {
    const { election, council } = testham();
    const result = councilResult({ ...election, composition: null, control: null }, { ...council, seats: 8 });
    expect(result).toMatchObject({
      composition: null,
      before: null,
      after: null,
      seats: 8,
      mark: 5,
      largest: null,
      combinations: [],
    });
  });

  it('calls no group the largest party', () => {
    const rows = [
      { ...INDEPENDENT, seats_before: 0, seats_after: 7 },
      { ...LABOUR, seats_before: 0, seats_after: 2 },
    ];
    const { election, council } = testham();
    expect(councilResult({ ...election, composition: rows }, council).largest).toMatchObject({
      rows: [LABOUR],
      short: 3,
    });
    const alone = [
      { ...INDEPENDENT, seats_before: 9, seats_after: 9 },
      { ...LABOUR, seats_before: 0, seats_after: 0 },
    ];
    expect(councilResult({ ...election, composition: alone }, council).largest).toBeNull();
  });

  it('lists the parties of the day by votes, then seats, then name, joint descriptions under the party', () => {
    const { election } = testham();
    const first = poll(1, 'Ann Lab 5; Ben Con 6 ✓; Cat LD 1');
    first.candidates.unshift({ ...people('Coe Lab 1')[0], ...CO_OPERATIVE, elected: false } as never);
    const told = partiesOnTheDay({ ...election, ballots: [first] });
    expect(told.map(({ party_id, won, share }) => [party_id, won, share?.votes])).toEqual([
      ['PP52', 1, 6],
      ['PP53', 0, 6],
      ['PP90', 0, 1],
    ]);
    const unknown = partiesOnTheDay({ ...election, ballots: [poll(1, 'Ann Lab ?; Ben Con ? ✓; Cat LD ?; Dan Ind ?')] });
    expect(unknown.map(({ party_name, share }) => `${party_name} ${share}`)).toEqual([
      'Conservative Party null',
      'Independent null',
      'Labour Party null',
      'Liberal Democrats null',
    ]);
  });
});

describe('Seats by the yearly record', () => {
  const { election, council } = testham(({ election: one, council: of }) => {
    one.composition = null;
    const seats = (con: number, lab: number) => [
      { ...CONSERVATIVE, seats: con },
      { ...LABOUR, seats: lab },
    ];
    of.yearly_record = {
      source: { ...(one.sources[0] as (typeof one.sources)[number]) },
      years: [
        { year: 2006, seats: seats(6, 3) },
        { year: 2007, seats: [...seats(4, 4), { ...OTHERS, seats: 1 }] },
      ],
    };
  });
  const rows = (date: string, changes = {}) =>
    councilResult({ ...election, election_date: date, ...changes }, council).composition?.rows.map(
      ({ party_name, before, after, change }) => `${party_name.slice(0, 3)} ${before} ${after} ${change}`,
    );

  it('are those of the year and of the year before', () => {
    expect(rows('2007-05-03')).toEqual(['Con 6 4 -2', 'Lab 3 4 1', 'Ind 0 1 1']);
    expect(councilResult(election, council).composition?.years).toMatchObject({ before: 2006, after: 2007 });
  });
  it('are not known before where that year is missing, nor at all where its own is', () => {
    expect(rows('2006-05-04')).toEqual(['Con null 6 null', 'Lab null 3 null']);
    expect(rows('2008-05-01')).toBeUndefined();
  });
  it('say nothing of a day of by-elections alone', () => {
    const byElections = election.ballots.map((ballot) => ({ ...ballot, by_election: true }));
    expect(rows('2007-05-03', { ballots: byElections })).toBeUndefined();
    expect(rows('2007-05-03', { ballots: [...byElections, ...election.ballots] })).toHaveLength(3);
  });
});
