import { describe, expect, it } from 'vitest';
import { inferredOutcome, notComparable } from '../../src/results/comparison.ts';
import type { Ballot } from '../../src/results/schema.ts';
import { testham } from '../support/elections.ts';
import { poll } from '../support/polls.ts';

const { election } = testham();
const in2003 = { ...election, election_date: '2003-05-01' };

describe('Two ballots of a ward', () => {
  const same = poll(1, 'Ann Lab 1');
  it.each<[string, Partial<Ballot>, string | null]>([
    ['can be compared if they have the same form', {}, null],
    [
      'cannot be compared if their codes differ',
      { gss: 'E05999999' },
      'the ward’s code differs, so its boundaries may',
    ],
    ['cannot be compared if the second was a by-election', { by_election: true }, 'one of them was a by-election'],
    ['cannot be compared if the second was not polled', { cancelled_poll: true }, 'there was no poll in one of them'],
    [
      'cannot be compared if one fills three seats and the other one',
      { seats_contested: 3 },
      '3 and 1 seats were contested',
    ],
  ])('%s', (_, changes, reason) => expect(notComparable(same, { ...same, ...changes })).toBe(reason));

  it('cannot be compared if the first was a by-election or not polled', () => {
    expect(notComparable({ ...same, by_election: true }, same)).toBe('one of them was a by-election');
    expect(notComparable({ ...same, cancelled_poll: true }, same)).toBe('there was no poll in one of them');
  });
});

describe('An inferred hold or gain', () => {
  it.each([
    ['is a hold for the same party', 'Ann Lab 2; Ben Con 1', 'Abe Lab 2; Ben Con 1', 1, 'hold'],
    ['is a gain for another party', 'Ann Lab 2; Ben Con 1', 'Ann Lab 1; Ben Con 2', 1, 'gain'],
    ['is a hold for the same Independent', 'Ann Ind 2; Ben Con 1', 'Ann Ind 2; Ben Con 1', 1, 'hold'],
    [
      'is not inferred between two Independents',
      'Ann Ind 2; Ben Con 1',
      'Abe Ind 2; Ben Con 1',
      1,
      'independents are not a party',
    ],
    ['is a gain by an Independent from a party', 'Ann Ind 2; Ben Con 1', 'Ann Lab 2; Ben Con 1', 1, 'gain'],
    ['is a gain from an Independent', 'Ann Lab 2; Ben Con 1', 'Abe Ind 2; Ben Con 1', 1, 'gain'],
    [
      'is not inferred if the winner now is not known',
      'Ann Lab 1; Ben Con 1',
      'Ann Lab 1; Ben Con 2',
      1,
      'who was elected is not recorded',
    ],
    [
      'is not inferred if the winner before is not known',
      'Ann Lab 2; Ben Con 1',
      'Ann Lab ?; Ben Con ?',
      1,
      'who was elected is not recorded',
    ],
    [
      'is not inferred for several seats',
      'Ann Lab 3; Ben Con 2; Cat LD 1',
      'Ann Lab 3; Ben Con 2; Cat LD 1',
      2,
      'several seats were contested',
    ],
  ])('%s', (_, now, before, seats, expected) => {
    const found = inferredOutcome(
      { ballot: poll(seats, now), election },
      { ballot: poll(seats, before), election: in2003 },
    );
    if (found.label === 'not comparable') return expect(found.reason).toBe(expected);
    expect(found).toEqual({ label: expected, winner: expect.anything(), from: expect.anything() });
    expect([found.winner, found.from]).toMatchObject([
      { person_name: 'Ann' },
      { person_name: expect.stringMatching(/Ann|Abe|Ben/) },
    ]);
  });

  it('is not inferred over more than four years', () => {
    const ballot = poll(1, 'Ann Lab 2; Ben Con 1');
    const since = (date: string) =>
      inferredOutcome({ ballot, election }, { ballot, election: { ...election, election_date: date } });
    expect(since('2003-05-01')).toMatchObject({ label: 'hold' });
    expect(since('2002-05-02')).toEqual({
      label: 'not comparable',
      reason: 'the elections in between are not on file',
    });
  });

  it.each([
    ['2003-05-01', '2002-05-02', 'hold'],
    ['2003-05-01', '1999-05-06', 'hold'],
    ['2003-05-01', '1998-05-07', 'the elections in between are not on file'],
    ['2022-05-05', '2016-05-05', 'the elections in between are not on file'],
    ['2022-05-05', '2018-05-03', 'hold'],
  ])('on %s, compared with the contest of %s, is: %s', (now, before, expected) => {
    const ballot = poll(1, 'Ann Lab 2; Ben Con 1');
    const on = (election_date: string) => ({ ballot, election: { ...election, election_date } });
    const outcome = inferredOutcome(on(now), on(before));
    expect(outcome.label === 'not comparable' ? outcome.reason : outcome.label).toBe(expected);
  });
});
