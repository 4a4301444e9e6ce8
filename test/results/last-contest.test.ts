import { describe, expect, it } from 'vitest';
import { lastContest, yearsBefore } from '../../src/results/last-contest.ts';
import type { Ballot, Council, Election } from '../../src/results/schema.ts';
import { alwaysSeats, testham } from '../support/elections.ts';
import { poll } from '../support/polls.ts';

const { election, council } = testham();

/** An election of one ward on a day. */
function on(election_date: string, changes: Partial<Ballot> = {}): Election {
  return { ...election, election_date, ballots: [poll(1, 'Ann Lab 2; Ben Con 1', changes)] };
}
/** By-elections in two wards on a day. The first is the ward's. */
function byElectionsOn(election_date: string): Election {
  const ballots = [{}, { post_label: 'Riverside', gss: 'E05000009' }].map((changes) =>
    poll(1, 'Ann Lab 2; Ben Con 1', { by_election: true, ...changes }),
  );
  return { ...election, election_date, ballots };
}
function foundOn(now: Election, earlier: Election[], changes: Partial<Council> = {}) {
  const [ballot] = now.ballots;
  if (!ballot) throw new Error('no ballot');
  return lastContest({ ballot, election: now }, { ...council, ...changes }, earlier)?.election.election_date ?? null;
}

it.each([
  [2003, [1999]],
  [2021, [2016, 2017]],
  [2022, [2018]],
  [2024, [2021]],
  [2025, [2021]],
])('Seats contested in %i were last contested in %j', (year, years) => expect(yearsBefore(year)).toEqual(years));

describe('The last contest of the same seats, in a council that elects in parts,', () => {
  const days = { polling_days: ['2018-05-03', '2019-05-02', '2020-05-07', '2021-05-06', '2022-05-05'] };
  const [in2018, in2019, in2021, in2022] = ['2018-05-03', '2019-05-02', '2021-05-06', '2022-05-05'].map((day) =>
    on(day),
  );
  if (!in2018 || !in2019 || !in2021 || !in2022) throw new Error('no elections');

  it('is four years before', () => expect(foundOn(in2022, [in2018, in2019, in2021], days)).toBe('2018-05-03'));
  it('is four years before although there was a by-election in another ward', () => {
    const riverside = on('2019-10-03', { by_election: true, post_label: 'Riverside', gss: 'E05000009' });
    expect(foundOn(in2022, [in2018, riverside], days)).toBe('2018-05-03');
  });
  it('is not that of another ward that is recorded with this code', () => {
    const before = on('2018-05-03', { gss: 'E05000009' });
    const shifted = { ...before, ballots: [poll(1, 'Ann Lab 1', { post_label: 'Riverside' }), ...before.ballots] };
    expect(foundOn(in2022, [shifted], days)).toBeNull();
  });
  it('is not certain after a by-election under another spelling and code', () => {
    const own = on('2022-05-05', { post_label: 'Mill & Hill' });
    const [before, by] = [
      on('2018-05-03', { post_label: 'Mill & Hill' }),
      on('2019-10-03', { post_label: 'Mill and Hill', gss: null, by_election: true }),
    ];
    expect(foundOn(own, [before], days)).toBe('2018-05-03');
    expect(foundOn(own, [before, by], days)).toBeNull();
  });
  it('is five years before for seats due in 2020', () => {
    expect(foundOn(in2021, [on('2016-05-05'), in2018, in2019], days)).toBe('2016-05-05');
    expect(foundOn(in2021, [on('2016-05-05'), on('2017-05-04'), in2019], days)).toBeNull();
    expect(foundOn(on('2024-05-02'), [in2021, in2022], { polling_days: ['2023-05-04'] })).toBe('2021-05-06');
  });
  it.each<[string, Election[], Partial<Council>]>([
    ['that election is not on file', [in2019, in2021], days],
    ['no polling day in between is known', [in2018], {}],
    ['only the postponed day is in between', [in2018], { polling_days: ['2020-05-07'] }],
    ['the ward’s code differed', [on('2018-05-03', { gss: 'E05000009' })], days],
    ['two seats were contested then', [on('2018-05-03', { seats_contested: 2 })], days],
    ['two seats were contested in between', [in2018, on('2019-05-02', { seats_contested: 2 })], days],
    ['a by-election took place in between', [in2018, on('2019-10-03', { by_election: true })], days],
    ['one of two by-elections in between was in the ward', [in2018, byElectionsOn('2019-10-03')], days],
    [
      'a by-election took place in a ward of that name with another code',
      [in2018, on('2019-10-03', { by_election: true, gss: 'E05000009' })],
      days,
    ],
    ['it was a by-election', [on('2018-05-03', { by_election: true })], days],
    ['the whole council was elected in between', [in2018, in2019], { ...days, seats: alwaysSeats(1) }],
  ])('is not certain if %s', (_, earlier, changes) => expect(foundOn(in2022, earlier, changes)).toBeNull());

  it('is not known for a by-election, or a ward without a code', () => {
    expect(foundOn(on('2022-05-05', { by_election: true }), [in2018], days)).toBeNull();
    expect(foundOn(on('2022-05-05', { gss: null }), [on('2018-05-03', { gss: null })], days)).toBeNull();
  });
});

describe('The last contest of a council elected whole', () => {
  const whole = { seats: alwaysSeats(3) };
  const three = (day: string) => on(day, { seats_contested: 3 });
  it('is the previous election', () => {
    const earlier = [three('2003-05-01'), three('1999-05-06')];
    expect(foundOn(three('2007-05-03'), earlier, whole)).toBe('2003-05-01');
    const polling_days = ['2003-05-01', '2007-05-03'];
    expect(foundOn(three('2007-05-03'), earlier, { ...whole, polling_days })).toBe('2003-05-01');
  });
  it('is the previous election although there was a by-election in another ward', () => {
    const riverside = on('2005-10-06', { by_election: true, post_label: 'Riverside', gss: 'E05000009' });
    expect(foundOn(three('2007-05-03'), [three('2003-05-01'), riverside], whole)).toBe('2003-05-01');
  });
  it('is not certain after a by-election in the ward, which filled one of its seats', () => {
    const byElection = on('2005-10-06', { by_election: true });
    expect(foundOn(three('2007-05-03'), [three('2003-05-01'), byElection], whole)).toBeNull();
  });
  it('is not certain if another election took place in between', () => {
    expect(foundOn(three('2007-05-03'), [three('2003-05-01')], { ...whole, polling_days: ['2006-05-04'] })).toBeNull();
    expect(foundOn(three('2007-05-03'), [three('2003-05-01'), on('2006-05-04')], whole)).toBeNull();
  });
  it('is not certain if only part of it was elected then', () => {
    expect(foundOn(three('2007-05-03'), [three('2003-05-01')], { seats: alwaysSeats(9) })).toBeNull();
  });
});
