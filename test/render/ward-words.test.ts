import { describe, expect, it } from 'vitest';
import { wardPictureWords } from '../../src/render/ward-picture-words.ts';
import {
  bothMajorities,
  labelsWords,
  majorityWords,
  outcomesWords,
  wardBasis,
  wardHeadline,
  wardNotes,
} from '../../src/render/ward-words.ts';
import type { Ballot } from '../../src/results/schema.ts';
import { wardResult } from '../../src/results/ward-result.ts';
import { CO_OPERATIVE, CONSERVATIVE, candidate, LABOUR } from '../support/elections.ts';
import { poll, seats, subject } from '../support/polls.ts';

const TESTHAM = subject();
const result = (seats: number, line: string, changes: Partial<Ballot> = {}) =>
  wardResult(poll(seats, line, changes), TESTHAM.election);
const hold = { party_id: 'PP53', outcome: 'hold', gained_from: null } as const;
const gain = { party_id: 'PP53', outcome: 'gain', gained_from: 'PP52' } as const;

describe('The headline of a ward', () => {
  it.each<[string, number, string, Partial<Ballot>, string]>([
    ['one seat', 1, 'Ann Lab 1600; Ben Con 400', {}, 'Ann (Labour) elected, majority 1,200'],
    [
      'two of one party',
      2,
      'Ann Lab 6; Abe Lab 5; Ben Con 3',
      {},
      'Ann and Abe (Labour) elected, majority 2 for the last seat',
    ],
    [
      'two of two',
      2,
      'Ann Lab 6; Ben Con 5; Cat LD 3',
      {},
      'Ann (Labour) and Ben (Conservative) elected, majority 2 for the last seat',
    ],
    [
      'three',
      3,
      'Ann Lab 6; Ben Con 5; Bea Con 4; Cat LD 3',
      {},
      'Ann (Labour), Ben and Bea (Conservative) elected, majority 1 for the last seat',
    ],
    ['a tie', 1, 'Ann Lab 5; Ben Con 5', {}, 'Ann and Ben tied for the last seat; who won the draw is not recorded'],
    ['that no winner is known', 1, 'Ann Lab ?; Ben Con ?', {}, 'who was elected is not recorded'],
    [
      'no poll',
      1,
      'Ann Lab ?',
      { cancelled_poll: true, cancellation_reason: 'uncontested' },
      'Ann (Labour) elected unopposed',
    ],
    [
      'a countermanded poll',
      1,
      'Ann Lab ?; Ben Con ?',
      { cancelled_poll: true, cancellation_reason: 'countermanded' },
      'the poll was cancelled because a candidate died; the seat was not filled that day',
    ],
    [
      'a postponed poll for two seats',
      2,
      'Ann Lab ? ✓; Ben Con ?',
      { cancelled_poll: true, cancellation_reason: 'postponed' },
      'the poll was postponed; the 2 seats were not filled that day',
    ],
    ['no reason', 1, 'Ann Lab ?', { cancelled_poll: true }, 'no poll took place; the reason is not recorded'],
    [
      'no reason, but a winner',
      1,
      'Ann Lab ? ✓',
      { cancelled_poll: true },
      'Ann (Labour) elected; no poll took place; the reason is not recorded',
    ],
    [
      'a settled tie',
      1,
      'Ann Lab 5 ✓; Ben Con 5; Cat LD 5',
      {},
      'Ann (Labour) elected, level with Ben and Cat on 5 votes',
    ],
    [
      'a settled tie for the last seat',
      2,
      'Ann Lab 9 ✓; Ben Con 5 ✓; Cat LD 5',
      {},
      'Ann (Labour) and Ben (Conservative) elected; Ben level with Cat on 5 votes',
    ],
    ['votes not recorded', 1, 'Ann Lab ? ✓; Ben Con ?', {}, 'Ann (Labour) elected'],
  ])('states %s', (_, seats, line, changes, words) => {
    expect(wardHeadline(result(seats, line, changes), TESTHAM)).toBe(`Mill Hill, 3 May 2007: ${words}`);
  });
});

describe('A tie decided by lot', () => {
  const byLot = (seats: number, line: string, winner: string) => {
    const ballot = poll(seats, line);
    const candidates = ballot.candidates.map((one) => ({ ...one, tied_vote_winner: one.person_name === winner }));
    return wardResult({ ...ballot, candidates }, TESTHAM.election);
  };

  it.each([
    [1, 'Ann Lab 5 ✓; Ben Con 5', 'Ann', 'Ann (Labour) elected by lot, level with Ben on 5 votes'],
    [
      2,
      'Ann Lab 9 ✓; Ben Con 5 ✓; Cat LD 5',
      'Ben',
      'Ann (Labour) and Ben (Conservative) elected; Ben by lot, level with Cat on 5 votes',
    ],
  ])('names who was elected for %i seats', (seats, line, winner, words) => {
    expect(wardHeadline(byLot(seats, line, winner), TESTHAM)).toBe(`Mill Hill, 3 May 2007: ${words}`);
    expect(majorityWords(byLot(seats, line, winner))).toBe('none: level on votes at the last seat, decided by lot');
  });
});

describe('The majority in a ward in words', () => {
  it.each([
    ['Ann Lab 1600; Ben Con 400', '1,200 · 60.0 points'],
    ['Ann Lab 5; Ben Con 5', 'none: tied at the last seat'],
    ['Ann Lab ?; Ben Con ?', 'not recorded'],
    ['Ann Lab 0 ✓; Ben Con 0', 'none: level on votes at the last seat'],
  ])('given %s is %s', (line, words) => expect(majorityWords(result(1, line))).toBe(words));

  it('for two seats is given in both ways', () => {
    expect(bothMajorities(result(2, 'Ann Lab 6; Ben Con 5; Cat LD 3'), TESTHAM)).toEqual([
      {
        votes: '2',
        definition: 'last elected over first not elected: Ben (Conservative) over Cat (Liberal Democrats)',
      },
      { votes: '3', definition: 'first elected over first not elected: Ann (Labour) over Cat (Liberal Democrats)' },
    ]);
    expect(bothMajorities(result(2, 'Ann Lab 5; Ben Con 5'), TESTHAM)).toEqual([]);
  });
});

describe('A hold or gain in words', () => {
  it.each<[string, number, Ballot['outcomes'], string[]]>([
    ['a hold', 1, [hold], ['']],
    ['a gain', 1, [gain], [' from Conservative']],
    ['one label for two seats', 2, [hold], [', recorded once for 2 seats']],
    ['one gain for two seats', 2, [gain], [' from Conservative, recorded once for 2 seats']],
    ['two labels for two seats', 2, [hold, gain], ['', ' from Conservative']],
  ])('describes %s', (_, seats, outcomes, words) => {
    const ward = result(seats, 'Ann Lab 6; Ben Con 5; Cat LD 3', { outcomes });
    expect(outcomesWords(ward, TESTHAM).map(({ detail }) => detail)).toEqual(words);
  });

  it('names the party and what it did', () => {
    const ward = result(2, 'Ann Lab 6; Ben Con 5; Cat LD 3', { outcomes: [hold, gain] });
    expect(outcomesWords(ward, TESTHAM).map(({ party, label }) => [party.party_id, label])).toEqual([
      ['PP53', 'Labour hold'],
      ['PP53', 'Labour gain'],
    ]);
  });

  it('says if it is inferred who lost the seat, or not recorded', () => {
    const unknown = { outcomes: [{ ...gain, gained_from: null }] };
    const ballot = poll(1, 'Ann Lab 6; Ben Con 5', unknown);
    const composition = seats('Lab 3 4; Con 5 4; LD 1 1');
    const fits = { ...TESTHAM.election, composition, ballots: [ballot] };
    const inferred = outcomesWords(wardResult(ballot, fits), TESTHAM);
    expect(inferred.map(({ detail }) => detail)).toEqual([' from Conservative (recorded; from whom: inferred)']);
    const bare = { ...TESTHAM.election, composition: null };
    const nothing = outcomesWords(wardResult(poll(1, 'Ann Lab 6; Ben Con 5', unknown), bare), TESTHAM);
    expect(nothing.map(({ detail }) => detail)).toEqual([', from whom: not recorded']);
  });
});

describe('The notes on a ward', () => {
  it.each<[string, number, Ballot['outcomes'], string[]]>([
    ['are empty for one seat', 1, [hold], []],
    [
      'explain the votes of each voter for two seats',
      2,
      [hold, hold],
      ['Each voter had up to 2 votes. Shares are of all 14 votes cast, not of voters.'],
    ],
    [
      'do not mention labels if there are none',
      2,
      [],
      ['Each voter had up to 2 votes. Shares are of all 14 votes cast, not of voters.'],
    ],
    [
      'say that two seats share one label',
      2,
      [hold],
      [
        'Each voter had up to 2 votes. Shares are of all 14 votes cast, not of voters.',
        'The source has one label for this ward; for each of its 2 seats, hold or gain is not recorded.',
      ],
    ],
  ])('%s', (_, seats, outcomes, notes) => {
    expect(wardNotes(result(seats, 'Ann Lab 6; Ben Con 5; Cat LD 3', { outcomes }), TESTHAM)).toEqual(notes);
  });
});

describe('The winners of several seats', () => {
  const people = (...parties: { party_id: string | null; party_name: string }[]) =>
    result(parties.length, 'Ann Lab 1', {
      candidates: [
        ...parties.map((party, index) => candidate(['Zoe', 'Yan', 'Xia'][index] ?? '', party, 9 - index)),
        candidate('Ben', CONSERVATIVE, 1),
      ].map((one) => ({ ...one, elected: null })),
    });
  const link = { party_id: null, party_name: 'Link' };
  const residents = { party_id: null, party_name: 'Residents' };
  it.each([
    ['share a party without an id', [link, link], 'Zoe and Yan (Link) elected, majority 7 for the last seat'],
    ['are of two parties', [link, residents], 'Zoe (Link) and Yan (Residents) elected, majority 7 for the last seat'],
    [
      'are of Labour and of Labour and Co-operative',
      [LABOUR, CO_OPERATIVE],
      'Zoe (Labour) and Yan (Labour and Co-operative) elected, majority 7 for the last seat',
    ],
    [
      'are of one party, with another between them',
      [LABOUR, link, LABOUR],
      'Zoe (Labour), Yan (Link) and Xia (Labour) elected, majority 6 for the last seat',
    ],
  ])('%s, and each is named with the party', (_, parties, words) => {
    expect(wardHeadline(people(...parties), TESTHAM)).toBe(`Mill Hill, 3 May 2007: ${words}`);
  });
});

describe('A tie in a ward of several seats', () => {
  it.each([
    [
      'the last two seats',
      'Ann Lab 9; Ben Con 4; Cat LD 4; Dan Ind 4',
      'Ann (Labour) elected; Ben, Cat and Dan tied for the last 2 seats; who won the draw is not recorded',
    ],
    [
      'the last seat',
      'Ann Lab 9; Abe Lab 8; Ben Con 4; Cat LD 4',
      'Ann and Abe (Labour) elected; Ben and Cat tied for the last seat; who won the draw is not recorded',
    ],
    [
      'all three seats',
      'Ann Lab 4; Ben Con 4; Cat LD 4; Dan Ind 4',
      'Ann, Ben, Cat and Dan tied for the last 3 seats; who won the draw is not recorded',
    ],
  ])('is for %s', (_, line, words) => {
    expect(wardHeadline(result(3, line), TESTHAM)).toBe(`Mill Hill, 3 May 2007: ${words}`);
  });
});

describe('The basis of a ward’s figures', () => {
  const hold = { party_id: 'PP53', outcome: 'hold', gained_from: null } as const;
  it.each<[string, string, Partial<Ballot>, string]>([
    [
      'nobody is flagged and nothing labelled',
      'Ann Lab 6; Ben Con 5',
      {},
      'Votes are recorded; who was elected, majority and share are derived',
    ],
    [
      'nobody is flagged and one seat labelled',
      'Ann Lab 6; Ben Con 5',
      { outcomes: [hold] },
      'Votes and hold or gain are recorded; who was elected, majority and share are derived',
    ],
    [
      'the elected are flagged and nothing labelled',
      'Ann Lab 6 ✓; Ben Con 5',
      {},
      'Votes and who was elected are recorded; majority and share are derived',
    ],
    [
      'the elected are flagged and one seat labelled',
      'Ann Lab 6 ✓; Ben Con 5',
      { outcomes: [hold] },
      'Votes, who was elected, and hold or gain are recorded; majority and share are derived',
    ],
    [
      'there was no poll',
      'Ann Lab ? ✓',
      { cancelled_poll: true, cancellation_reason: 'uncontested' },
      'There was no poll: nobody stood against those elected',
    ],
    [
      'a candidate died',
      'Ann Lab ?',
      { cancelled_poll: true, cancellation_reason: 'countermanded' },
      'There was no poll: a candidate died, and the seat was not filled that day',
    ],
    [
      'there was no poll, for no recorded reason',
      'Ann Lab ?',
      { cancelled_poll: true },
      'There was no poll: reason not recorded',
    ],
  ])('is stated if %s', (_, line, changes, words) => expect(wardBasis(result(1, line, changes))).toBe(words));

  it('has no note about votes if they are not recorded', () => {
    expect(wardNotes(result(2, 'Ann Lab ?; Ben Con 5; Cat LD 4'), TESTHAM)).toEqual([]);
    expect(wardNotes(result(2, 'Ann Lab 6; Ben Con 5; Cat LD 4', { outcomes: [hold, hold] }), TESTHAM)).toHaveLength(1);
  });
});

it('The alt text of a ward’s bar chart lists each candidate', () => {
  expect(wardPictureWords(result(1, 'Ann Lab 1600; Ben Con 400'), TESTHAM)).toBe(
    'Bar chart of the votes in Mill Hill, 3 May 2007: Ann (Labour) 1,600, elected; Ben (Conservative) 400.',
  );
});

it('No label of a hold or gain prints an id', () => {
  const outcomes = [{ party_id: 'PP9999', outcome: 'gain', gained_from: 'ynmp-party:9' }] as const;
  const labels = outcomesWords(result(1, 'Ann Lab 6; Ben Con 5', { outcomes: [...outcomes] }), TESTHAM);
  expect(labels.map(({ label, detail }) => label + detail)).toEqual([
    'a party whose name is not on file gain from a party whose name is not on file',
  ]);
});

describe('The source’s labels with one mark each', () => {
  const labelled = (seatsContested: number, line: string, outcomes: Ballot['outcomes'], composition: string) => {
    const ballot = poll(seatsContested, line, { outcomes });
    const election = { ...TESTHAM.election, composition: seats(composition), ballots: [ballot] };
    return labelsWords(wardResult(ballot, election), TESTHAM);
  };
  const unknown = { ...gain, gained_from: null };
  it.each<[string, number, string, Ballot['outcomes'], string, string]>([
    ['a hold', 1, 'Ann Lab 6; Ben Con 5', [hold], 'Lab 5 5; Con 4 4', 'Labour hold (recorded)'],
    ['a gain', 1, 'Ann Lab 6; Ben Con 5', [gain], 'Lab 4 5; Con 5 4', 'Labour gain from Conservative (recorded)'],
    [
      'an inferred loser',
      1,
      'Ann Lab 6; Ben Con 5',
      [unknown],
      'Lab 4 5; Con 5 4',
      'Labour gain from Conservative (recorded; from whom: inferred)',
    ],
    [
      'no loser',
      1,
      'Ann Lab 6; Ben Con 5',
      [unknown],
      'Lab 4 5; Con 5 5',
      'Labour gain, from whom: not recorded (recorded)',
    ],
    [
      'one label for two seats',
      2,
      'Ann Lab 6; Abe Lab 5',
      [hold],
      'Lab 5 5; Con 4 4',
      'Labour hold (recorded once for 2 seats)',
    ],
  ])('say %s', (_, seatsContested, line, outcomes, composition, words) => {
    expect(labelled(seatsContested, line, outcomes, composition)).toBe(words);
  });
});
