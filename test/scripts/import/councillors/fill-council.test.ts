import { describe, expect, it } from 'vitest';
import type { Election } from '../../../../src/results/schema.ts';
import { defendersIn, electionOn, fill, filledOn, type Row, seatsOn } from './made-up-lists.ts';

/** Before the poll of 2017. Mill Hill's Ann Archer was elected in 2013, Bo Berg in 2015, Cy Cole in 2016. */
const LIST_2016: Row[] = [
  ['Mill Hill', 'Ann Archer', '2017-05-04', 'Lab'],
  ['Mill Hill', 'Bo Berg', '2019-05-02', 'Con'],
  ['Mill Hill', 'Cllr Cy Cole MBE', '2020-05-07', 'Other'],
  ["St. Mary's", 'Dee Dyer', '2017-05-04', 'Con'],
  ["St. Mary's", 'Eli Ellis', '2019-05-02', 'Con'],
  ["St. Mary's", 'Fay Ford', '2020-05-07', 'Lab'],
  ['Westward Ho!', 'Gus Gray', '2017-05-04', 'LD'],
  ['Westward Ho!', 'Hal Hill', '2019-05-02', 'LD'],
  ['Westward Ho!', 'Ivy Irwin', '2020-05-07', 'Lab'],
];
const POLL_2016 = electionOn('2016-05-05', [
  ['Mill Hill', ['Cyril Cole', 'Con']],
  ['St Mary’s', ['Ford F.J.', 'Lab']],
  ['Westward Ho!', ['Ivy Irwin', 'Lab']],
]);
const POLL_2017 = electionOn('2017-05-04', [
  ['Mill Hill', ['Ann Archer', 'Lab']],
  ["St. Mary's", ['Jo Jones', 'Lab']],
  ['Westward Ho!', ['Gus Gray', 'LD']],
]);
/** After the poll of 2017. */
const LIST_2017: Row[] = LIST_2016.map(([ward, person, nextUp, party]): Row => {
  if (nextUp !== '2017-05-04') return [ward, person, nextUp, party];
  return ward === "St. Mary's" ? [ward, 'Jo Jones', '2021-05-06', 'Lab'] : [ward, person, '2021-05-06', party];
});

describe('The list of the year before a poll', () => {
  const { election, notRecorded } = filledOn('2017-05-04', fill({ 2016: LIST_2016 }, [POLL_2016, POLL_2017]));

  it('gives the defenders of the seats whose day is the polling day', () => {
    expect(election.ballots.map(({ post_label }) => defendersIn(post_label, election))).toEqual([
      ['Ann Archer (Labour Party)'],
      ['Dee Dyer (Conservative Party)'],
      ['Gus Gray (Liberal Democrats)'],
    ]);
    expect(notRecorded).toEqual([]);
  });

  it("gives the council's seats, and those not contested", () => {
    expect(election.councillors).toMatchObject({
      year: 2016,
      taken: 'before',
      source: { name: 'Open Council Data UK' },
    });
    expect(seatsOn(election)).toEqual([
      'Conservative Party 3/2',
      'Labour Party 3/2',
      'Liberal Democrats 2/1',
      'Independent / Other 1/1',
    ]);
  });

  it('names a councillor who has changed party since being elected, by surname, first initial and ward', () => {
    expect(election.councillors?.changed_party).toEqual([
      {
        post_label: 'Mill Hill',
        person_name: 'Cllr Cy Cole MBE',
        party_id: null,
        party_name: 'Independent / Other',
        elected_as: { election_id: 'local.testham.2016-05-05', party_id: 'PP52', party_name: 'Conservative Party' },
        contested: false,
      },
    ]);
  });
});

describe('A poll due in 2020', () => {
  const poll = electionOn('2021-05-06', [
    ['Mill Hill', ['Cy Cole', 'Lab']],
    ["St. Mary's", ['Fay Ford', 'Lab']],
    ['Westward Ho!', ['Ivy Irwin', 'Lab']],
  ]);
  const election = (day: string) => {
    const rows = LIST_2016.map(([ward, person, nextUp, party]): Row => {
      return [ward, person, nextUp === '2020-05-07' ? day : nextUp.replace('2017', '2024'), party];
    });
    return filledOn(
      '2021-05-06',
      fill({ 2020: rows.map(([a, b, c, d]) => [a, b, c.replace('2019', '2023'), d]) }, [POLL_2016, poll]),
    ).election;
  };

  it.each(['2020-05-07', '2021-05-06'])('took place in 2021, whether the list says so or not: %s', (day) => {
    expect(defendersIn('Mill Hill', election(day))).toEqual([
      'Cllr Cy Cole MBE (Independent / Other, elected as Conservative Party 2016)',
    ]);
    expect(defendersIn("St. Mary's", election(day))).toEqual(['Fay Ford (Labour Party, elected as Labour Party 2016)']);
  });

  it('counts on the day it took place among the polling days, without the day it was due', () => {
    expect(fill({ 2016: LIST_2016, 2020: LIST_2016 }, []).council.polling_days).not.toContain('2020-05-07');
    expect(fill({ 2016: LIST_2016 }, []).council.polling_days).toEqual(['2017-05-04', '2019-05-02', '2021-05-06']);
  });
});

describe('A list that gives a seat its day as it was known later', () => {
  const later = LIST_2016.map(([ward, person, nextUp, party]): Row => {
    return [ward, person, nextUp === '2017-05-04' ? '2021-05-06' : nextUp.replace('2020-05-07', '2018-05-03'), party];
  });
  const after = later.map(([ward, person, nextUp, party]): Row => {
    return ward === "St. Mary's" && nextUp === '2021-05-06'
      ? [ward, 'Jo Jones', nextUp, 'Lab']
      : [ward, person, nextUp, party];
  });

  it("shows the seats that were up by the day of the winners' seats on the list after the poll", () => {
    const { election } = filledOn('2017-05-04', fill({ 2016: later, 2017: after }, [POLL_2017]));
    expect(defendersIn("St. Mary's", election)).toEqual(['Dee Dyer (Conservative Party)']);
    expect(seatsOn(election)?.[0]).toBe('Conservative Party 3/2');
  });

  it('shows nothing without that list', () => {
    const { election, notRecorded } = filledOn('2017-05-04', fill({ 2016: later }, [POLL_2017]));
    expect([defendersIn("St. Mary's", election), election.councillors]).toEqual([null, null]);
    expect(notRecorded).toEqual(['the list of 2016 does not show which seats were up']);
  });
});

describe('A list of the same year', () => {
  it('shows the council after the poll, and no defenders', () => {
    const { election, notRecorded } = filledOn('2017-05-04', fill({ 2017: LIST_2017 }, [POLL_2017]));
    expect(election.councillors).toMatchObject({ year: 2017, taken: 'after' });
    expect(seatsOn(election)).toContain('Labour Party 4/2');
    expect(election.ballots.every(({ defending }) => defending === null)).toBe(true);
    expect(notRecorded).toEqual(['no list of 2016 was given: defenders are not recorded']);
  });

  it('shows nothing if the winners are not on it', () => {
    const { election, notRecorded } = filledOn('2017-05-04', fill({ 2017: LIST_2016 }, [POLL_2017]));
    expect(election.councillors).toBeNull();
    expect(notRecorded).toEqual([
      "the list of 2017 was not made after that year's poll: 2 of 3 winners of 2017 are on it",
    ]);
  });

  it('is reported with the number of winners on it', () => {
    const { sides } = fill({ 2016: LIST_2016, 2017: LIST_2017 }, [POLL_2016, POLL_2017]);
    expect(sides).toEqual([
      { year: 2016, side: 'after', found: 3, winners: 3 },
      { year: 2017, side: 'after', found: 3, winners: 3 },
    ]);
  });
});

describe('Nothing is recorded', () => {
  const change = (from: string, row: Partial<Record<0 | 1 | 2 | 3, string>>): Row[] =>
    LIST_2016.map((one) => (one[1] === from ? (one.map((value, at) => row[at as 0] ?? value) as Row) : one));

  it.each<[string, Row[], string]>([
    [
      'a vacant seat',
      change('Dee Dyer', { 1: 'Vacancy', 3: 'Vacant' }),
      "St. Mary's: the list shows a seat as vacant, or names nobody",
    ],
    [
      'a ward with more seats up than the ballot contests',
      change('Eli Ellis', { 2: '2017-05-04' }),
      "St. Mary's: the list has 2 up in this ward, the ballot contests 1",
    ],
    [
      'a ward without a seat up',
      change('Dee Dyer', { 0: 'Elsewhere' }),
      "St. Mary's: the list has no seat up in this ward",
    ],
  ])('about the defender of %s, and the report says why', (_, list, reason) => {
    const { election, notRecorded } = filledOn('2017-05-04', fill({ 2016: list }, [POLL_2017]));
    expect(defendersIn("St. Mary's", election)).toBeNull();
    expect(defendersIn('Mill Hill', election)).toEqual(['Ann Archer (Labour Party)']);
    expect(notRecorded).toContain(reason);
  });

  it("about the council's seats if more were up than the ballots contest", () => {
    const list = change('Eli Ellis', { 2: '2017-05-04' });
    const { election, notRecorded } = filledOn('2017-05-04', fill({ 2016: list }, [POLL_2017]));
    expect(election.councillors).toBeNull();
    expect(notRecorded[0]).toBe("the council's seats are not recorded: the list has 4 seats up, the ballots contest 3");
  });

  it("about a by-election on the same day, or about the council's seats then", () => {
    const poll = structuredClone(POLL_2017);
    for (const ballot of poll.ballots.slice(1, 2)) ballot.by_election = true;
    const { election, notRecorded } = filledOn('2017-05-04', fill({ 2016: LIST_2016 }, [poll]));
    expect([defendersIn("St. Mary's", election), election.councillors]).toEqual([null, null]);
    expect(notRecorded).toContain("St. Mary's: a by-election: the list does not show which seat it filled");
  });

  it('about wards that were redrawn', () => {
    const list = LIST_2016.map(
      ([ward, person, , party]): Row => [ward === 'Mill Hill' ? ward : `Old ${ward}`, person, '2017-05-04', party],
    );
    const poll = electionOn('2017-05-04', [
      ['Mill Hill', ['Ann Archer', 'Lab'], ['Bo Berg', 'Con'], ['Al Ames', 'LD']],
      ["St. Mary's", ['Dee Dyer', 'Con'], ['Eli Ellis', 'Con'], ['Fay Ford', 'Lab']],
      ['Westward Ho!', ['Gus Gray', 'LD'], ['Hal Hill', 'LD'], ['Ivy Irwin', 'Lab']],
    ]);
    const { election, notRecorded } = filledOn('2017-05-04', fill({ 2016: list }, [poll]));
    expect(election.ballots.map(({ defending }) => defending)).toEqual([null, null, null]);
    expect(notRecorded).toContain('Mill Hill: the wards differ from those on the list');
    expect(seatsOn(election)?.every((row) => row.endsWith('/0'))).toBe(true);
  });

  it('about a ward whose code has changed since its last ballot on file', () => {
    const [old, poll] = [structuredClone(POLL_2016), structuredClone(POLL_2017)];
    for (const ballot of old.ballots) ballot.gss = 'E05000001';
    for (const ballot of poll.ballots) ballot.gss = 'E05999999';
    const { election, notRecorded } = filledOn('2017-05-04', fill({ 2016: LIST_2016 }, [old, poll]));
    expect(defendersIn('Mill Hill', election)).toBeNull();
    expect(notRecorded).toContain(
      'Mill Hill: the ward had the code E05000001 in 2016: its boundaries may have changed',
    );
  });

  it('about an election without a list', () => {
    const { election, notRecorded } = filledOn('2017-05-04', fill({ 2019: LIST_2016 }, [POLL_2017]));
    expect(election).toEqual(POLL_2017);
    expect(notRecorded).toEqual(['unchanged: no list of 2016 or 2017 was given']);
  });
});

describe('A council elected whole', () => {
  it('has all its seats up and defended', () => {
    const list = LIST_2016.map(([ward, person, , party]): Row => [ward, person, '2017-05-04', party]);
    const poll = electionOn('2017-05-04', [
      ['Mill Hill', ['Ann Archer', 'Lab'], ['Bo Berg', 'Con'], ['Al Ames', 'LD']],
      ["St. Mary's", ['Dee Dyer', 'Con'], ['Eli Ellis', 'Con'], ['Fay Ford', 'Lab']],
      ['Westward Ho!', ['Gus Gray', 'LD'], ['Hal Hill', 'LD'], ['Ivy Irwin', 'Lab']],
    ]);
    const { election } = filledOn('2017-05-04', fill({ 2016: list }, [poll]));
    expect(seatsOn(election)).toEqual([
      'Conservative Party 3/0',
      'Labour Party 3/0',
      'Liberal Democrats 2/0',
      'Independent / Other 1/0',
    ]);
    expect(defendersIn('Westward Ho!', election)).toHaveLength(3);
  });
});

describe('A ward that elects two with one seat due', () => {
  const poll = electionOn('2017-05-04', [
    ['Mill Hill', ['Ann Archer', 'Lab'], ['Kit King', 'LD']],
    ["St. Mary's", ['Jo Jones', 'Lab']],
    ['Westward Ho!', ['Gus Gray', 'LD']],
  ]);
  const after = LIST_2017.map((row): Row => (row[1] === 'Bo Berg' ? [row[0], 'Kit King', row[2], 'LD'] : row));

  it("also fills the seat that has the other winner's day on the list after the poll", () => {
    const { election } = filledOn('2017-05-04', fill({ 2016: LIST_2016, 2017: after }, [POLL_2016, poll]));
    expect(defendersIn('Mill Hill', election)).toEqual(['Ann Archer (Labour Party)', 'Bo Berg (Conservative Party)']);
    expect(seatsOn(election)?.[0]).toBe('Conservative Party 3/1');
  });

  it('has no defenders if that list does not show which seat it was', () => {
    const { election } = filledOn('2017-05-04', fill({ 2016: LIST_2016 }, [POLL_2016, poll]));
    expect([defendersIn('Mill Hill', election), election.councillors]).toEqual([null, null]);
    expect(defendersIn("St. Mary's", election)).toEqual(['Dee Dyer (Conservative Party)']);
  });
});

describe('Polling days', () => {
  it('leave out a day that the last list before it no longer names', () => {
    const whole = LIST_2016.map(([ward, person, , party]): Row => [ward, person, '2018-05-03', party]);
    const { council, dropped } = fill({ 2016: LIST_2016, 2017: whole }, []);
    expect(council.polling_days).toEqual(['2017-05-04', '2018-05-03']);
    expect(dropped).toEqual(['2019-05-02', '2021-05-06']);
  });
});

describe('The seats up, if their days do not fit the ballots', () => {
  const names = ({ election }: { election: Election }) =>
    election.ballots.map(({ post_label }) => defendersIn(post_label, election));

  it('are those of everyone who did not stay', () => {
    const poll = electionOn('2017-05-04', [['Mill Hill', ['A. Archer', 'Lab'], ['Kit King', 'LD']]]);
    const before: Row[] = LIST_2016.slice(0, 3).map(
      ([ward, person, , party]): Row => [ward, person, '2019-05-02', party],
    );
    const after: Row[] = before.map((row) => (row[1] === 'Bo Berg' ? [row[0], 'Kit King', row[2], 'LD'] : row));
    const filled = filledOn('2017-05-04', fill({ 2016: before, 2017: after }, [poll]));
    expect(names(filled)).toEqual([['Ann Archer (Labour Party)', 'Bo Berg (Conservative Party)']]);
    expect(seatsOn(filled.election)).toContain('Independent / Other 1/1');
  });

  it('are all of them if the ballots contest as many seats as the council has', () => {
    const all: Parameters<typeof electionOn>[1][number][] = [
      ['Mill Hill', ['Ann Archer', 'Lab'], ['Bo Berg', 'Con'], ['Al Ames', 'LD']],
      ["St. Mary's", ['Dee Dyer', 'Con'], ['Eli Ellis', 'Con'], ['Fay Ford', 'Lab']],
      ['Westward Ho!', ['Gus Gray', 'LD'], ['Hal Hill', 'LD'], ['Ivy Irwin', 'Lab']],
    ];
    const { election } = filledOn('2017-05-04', fill({ 2016: LIST_2016 }, [electionOn('2017-05-04', all)]));
    expect(seatsOn(election)?.every((row) => row.endsWith('/0'))).toBe(true);
  });

  it('are not recorded if the list has one person in two seats of a ward', () => {
    const list = LIST_2016.map((row): Row => (row[1] === 'Hal Hill' ? [row[0], 'Ivy Irwin', row[2], 'Lab'] : row));
    const { election, notRecorded } = filledOn('2017-05-04', fill({ 2016: list }, [POLL_2017]));
    expect(election.councillors).toBeNull();
    expect(notRecorded).toContain(
      "the council's seats are not recorded: the list has Ivy Irwin in two seats of one ward",
    );
  });

  it('may be fewer than the ballots contest by the vacant seats that the list leaves out', () => {
    const list = LIST_2016.filter(([, person]) => person !== 'Dee Dyer');
    const { election } = filledOn('2017-05-04', fill({ 2016: list }, [POLL_2017]));
    expect(seatsOn(election)).toContain('Conservative Party 2/2');
    expect(defendersIn("St. Mary's", election)).toBeNull();
  });
});

describe('A list of the year before that cannot be used', () => {
  it('gives way to the list of the same year', () => {
    const stale = LIST_2016.map(([ward, , day, party]): Row => [ward, 'Zed Zola', day, party]);
    const { election, notRecorded } = filledOn(
      '2017-05-04',
      fill({ 2016: stale, 2017: LIST_2017 }, [POLL_2016, POLL_2017]),
    );
    expect(election.councillors).toMatchObject({ year: 2017, taken: 'after' });
    expect(notRecorded).toEqual([
      "the list of 2016 was not made after that year's poll: 0 of 3 winners of 2016 are on it: defenders are not recorded",
    ]);
  });
});

describe('A council that was abolished', () => {
  it('has no polling day after the last list that has it', () => {
    const { council, dropped } = fill({ 2016: LIST_2016, 2017: [] }, []);
    expect([council.polling_days, dropped]).toEqual([[], ['2017-05-04', '2019-05-02', '2021-05-06']]);
  });
});
