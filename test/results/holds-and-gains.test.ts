import { describe, expect, it } from 'vitest';
import { inferredOutcome, notComparable } from '../../src/results/comparison.ts';
import { outcomesOn, unlabelledGains } from '../../src/results/outcome.ts';
import type { Ballot } from '../../src/results/schema.ts';
import { wardHistory } from '../../src/results/ward-history.ts';
import { at, testham } from '../support/elections.ts';
import { poll } from '../support/polls.ts';

const { election } = testham();
const in2003 = { ...election, election_date: '2003-05-01' };

describe('Two ballots of a ward', () => {
  const same = poll(1, 'Ann Lab 1');
  it.each<[string, Partial<Ballot>, string | null]>([
    ['of one form can be compared', {}, null],
    ['under two codes cannot', { gss: 'E05999999' }, 'the ward’s code differs, so its boundaries may'],
    ['of which one was a by-election cannot', { by_election: true }, 'one of them was a by-election'],
    ['of which one was not polled cannot', { cancelled_poll: true }, 'one of them was uncontested'],
    ['for one and three seats cannot', { seats_contested: 3 }, '3 and 1 seats were contested'],
  ])('%s', (_, changes, reason) => expect(notComparable(same, { ...same, ...changes })).toBe(reason));

  it('cannot be compared whichever of them was a by-election or not polled', () => {
    expect(notComparable({ ...same, by_election: true }, same)).toBe('one of them was a by-election');
    expect(notComparable({ ...same, cancelled_poll: true }, same)).toBe('one of them was uncontested');
  });
});

describe('A hold or gain worked out from the contest before', () => {
  it.each([
    ['is a hold for the same party', 'Ann Lab 2; Ben Con 1', 'Abe Lab 2; Ben Con 1', 1, 'hold'],
    ['is a gain for another', 'Ann Lab 2; Ben Con 1', 'Ann Lab 1; Ben Con 2', 1, 'gain'],
    ['is a hold for the same Independent', 'Ann Ind 2; Ben Con 1', 'Ann Ind 2; Ben Con 1', 1, 'hold'],
    [
      'is none between two Independents',
      'Ann Ind 2; Ben Con 1',
      'Abe Ind 2; Ben Con 1',
      1,
      'independents are not a party',
    ],
    ['is a gain by an Independent from a party', 'Ann Ind 2; Ben Con 1', 'Ann Lab 2; Ben Con 1', 1, 'gain'],
    ['is a gain from an Independent', 'Ann Lab 2; Ben Con 1', 'Abe Ind 2; Ben Con 1', 1, 'gain'],
    [
      'is none where nobody is named now',
      'Ann Lab 1; Ben Con 1',
      'Ann Lab 1; Ben Con 2',
      1,
      'who was elected is not recorded',
    ],
    [
      'is none where nobody was named before',
      'Ann Lab 2; Ben Con 1',
      'Ann Lab ?; Ben Con ?',
      1,
      'who was elected is not recorded',
    ],
    [
      'is none for several seats',
      'Ann Lab 3; Ben Con 2; Cat LD 1',
      'Ann Lab 3; Ben Con 2; Cat LD 1',
      2,
      'several seats were contested',
    ],
  ])('%s', (_, now, before, seats, told) => {
    const found = inferredOutcome(
      { ballot: poll(seats, now), election },
      { ballot: poll(seats, before), election: in2003 },
    );
    if (found.label === 'not comparable') return expect(found.reason).toBe(told);
    expect(found).toEqual({ label: told, winner: expect.anything(), from: expect.anything() });
    expect([found.winner, found.from]).toMatchObject([
      { person_name: 'Ann' },
      { person_name: expect.stringMatching(/Ann|Abe|Ben/) },
    ]);
  });

  it('is none over more than four years', () => {
    const ballot = poll(1, 'Ann Lab 2; Ben Con 1');
    const told = (date: string) =>
      inferredOutcome({ ballot, election }, { ballot, election: { ...election, election_date: date } });
    expect(told('2003-05-01')).toMatchObject({ label: 'hold' });
    expect(told('2002-05-02')).toEqual({ label: 'not comparable', reason: 'the elections in between are not on file' });
  });
});

describe('A ward through its elections', () => {
  const ward = poll(1, 'Ann Lab 2; Ben Con 1');
  const newer = { ...election, ballots: [ward] };
  const older = { ...in2003, ballots: [poll(1, 'Ann Lab 1; Ben Con 2')] };
  it('stands earliest first, what is not labelled worked out from the one before', () => {
    const contests = wardHistory(ward, [newer, { ...election, ballots: [testham().stMarys] }, older]);
    expect(contests.map((one) => [one.election.election_date, one.inferred?.label ?? null])).toEqual([
      ['2003-05-01', null],
      ['2007-05-03', 'gain'],
    ]);
    expect(contests.map(({ shares }) => shares.map(({ party }) => party.person_name).join())).toEqual([
      'Ben,Ann',
      'Ann,Ben',
    ]);
  });

  it('works out nothing where the source labels the ward', () => {
    const labelled = { ...poll(1, 'Ann Lab 2; Ben Con 1'), outcomes: at(election.ballots, 0).outcomes };
    const contests = wardHistory(labelled, [{ ...election, ballots: [labelled] }, older]);
    expect(contests.map(({ inferred }) => inferred)).toEqual([null, null]);
  });
});

describe('A recorded label', () => {
  it('says from whom a seat was gained only where it is a gain', () => {
    const { millHill, stMarys, election: whole } = testham();
    expect(outcomesOn(millHill, whole)).toEqual([{ label: 'hold', party_id: 'PP53', gained_from: null }]);
    expect(outcomesOn(stMarys, whole)).toEqual([
      { label: 'gain', party_id: 'PP90', gained_from: { party_id: 'PP52', basis: 'recorded' } },
    ]);
  });

  it.each<[string, [number, number], [number, number], object | null]>([
    ['the one other party that lost a seat', [5, 4], [4, 4], { party_id: 'PP52', basis: 'inferred' }],
    ['nobody where two lost seats', [5, 4], [4, 3], null],
    ['nobody where none did', [5, 5], [4, 4], null],
  ])('without a loser gains from %s', (_, [conBefore, conAfter], [labBefore, labAfter], from) => {
    const { stMarys, election: whole } = testham(({ election: { composition }, stMarys: ward }) => {
      Object.assign(at(composition ?? [], 0), { seats_before: conBefore, seats_after: conAfter });
      Object.assign(at(composition ?? [], 1), { seats_before: labBefore, seats_after: labAfter });
      at(ward.outcomes, 0).gained_from = null;
    });
    expect(at(outcomesOn(stMarys, whole), 0).gained_from).toEqual(from);
  });
});

describe('Gains of the council that no ward labels', () => {
  const gains = (change: (parts: ReturnType<typeof testham>) => unknown) =>
    unlabelledGains(testham((parts) => void change(parts)).election).map(({ party_id, seats, possible }) => [
      party_id,
      seats,
      possible.map(({ post_label }) => post_label),
    ]);

  it('are none where the labels account for all', () => expect(gains(() => {})).toEqual([]));
  it('are none where the source records no composition', () => {
    expect(gains(({ election: one }) => Object.assign(one, { composition: null }))).toEqual([]);
  });
  it('are in the wards where the party won more than is labelled', () => {
    expect(gains(({ stMarys }) => Object.assign(stMarys, { outcomes: [] }))).toEqual([['PP90', 1, ["St. Mary's"]]]);
  });
  it('count each seat beyond the labels', () => {
    expect(
      gains(({ election: { composition } }) => Object.assign(at(composition ?? [], 2), { seats_after: 3 })),
    ).toEqual([['PP90', 2, []]]);
  });
});
