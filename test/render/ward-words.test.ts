import { describe, expect, it } from 'vitest';
import { candidateAnswer } from '../../src/render/candidate.ts';
import { wardAnswer } from '../../src/render/ward.ts';
import {
  bothMajorities,
  majorityWords,
  outcomeDetail,
  wardBasis,
  wardHeadline,
  wardNotes,
  wardPictureWords,
} from '../../src/render/ward-words.ts';
import { candidateResult } from '../../src/results/candidate-result.ts';
import { outcomesOn } from '../../src/results/outcome.ts';
import type { Ballot } from '../../src/results/schema.ts';
import { wardResult } from '../../src/results/ward-result.ts';
import { at } from '../support/elections.ts';
import { occasion, poll } from '../support/polls.ts';

const of = occasion();
const setting = { ...of, asker: '1', private: false };
const result = (seats: number, line: string, changes: Partial<Ballot> = {}) =>
  wardResult(poll(seats, line, changes), of.election);
const hold = { party_id: 'PP53', outcome: 'hold', gained_from: null } as const;
const gain = { party_id: 'PP53', outcome: 'gain', gained_from: 'PP52' } as const;

describe('The headline of a ward', () => {
  it.each([
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
    [
      'a tie',
      1,
      'Ann Lab 5; Ben Con 5',
      {},
      'Ann and Ben tied for the last seat; who was drawn by lot is not recorded',
    ],
    ['nobody named', 1, 'Ann Lab ?; Ben Con ?', {}, 'who was elected is not recorded'],
    ['no poll', 1, 'Ann Lab ?', { cancelled_poll: true }, 'Ann (Labour) elected unopposed'],
    ['votes not recorded', 1, 'Ann Lab ? ✓; Ben Con ?', {}, 'Ann (Labour) elected'],
  ])('tells of %s', (_, seats, line, changes, words) => {
    expect(wardHeadline(result(seats, line, changes), of)).toBe(`Mill Hill, 3 May 2007: ${words}`);
  });
});

describe('The majority of a ward in words', () => {
  it.each([
    ['Ann Lab 1600; Ben Con 400', '1,200 · 60.0 points'],
    ['Ann Lab 5; Ben Con 5', 'none: tied at the last seat'],
    ['Ann Lab ?; Ben Con ?', 'not recorded'],
    ['Ann Lab 0 ✓; Ben Con 0', '0'],
  ])('of %s is %s', (line, words) => expect(majorityWords(result(1, line))).toBe(words));

  it('of two seats is told both ways', () => {
    expect(bothMajorities(result(2, 'Ann Lab 6; Ben Con 5; Cat LD 3'), of)).toEqual([
      {
        votes: '2',
        definition: 'last elected over first not elected: Ben (Conservative) over Cat (Liberal Democrats)',
      },
      { votes: '3', definition: 'first elected over first not elected: Ann (Labour) over Cat (Liberal Democrats)' },
    ]);
    expect(bothMajorities(result(2, 'Ann Lab 5; Ben Con 5'), of)).toEqual([]);
  });
});

describe('A label in words', () => {
  it.each<[string, number, Ballot['outcomes'], string[]]>([
    ['a hold', 1, [hold], ['']],
    ['a gain', 1, [gain], [' from Conservative']],
    ['one label for two seats', 2, [hold], [', recorded once for 2 seats']],
    ['one gain for two seats', 2, [gain], [' from Conservative, recorded once for 2 seats']],
    ['two labels for two seats', 2, [hold, gain], ['', ' from Conservative']],
  ])('tells %s', (_, seats, outcomes, words) => {
    const told = result(seats, 'Ann Lab 6; Ben Con 5; Cat LD 3', { outcomes });
    expect(told.outcomes.map((one) => outcomeDetail(one, told, of))).toEqual(words);
  });

  it('marks from whom where that is inferred, and says where it is not known', () => {
    const unknown = result(1, 'Ann Lab 6; Ben Con 5', { outcomes: [{ ...gain, gained_from: null }] });
    expect(unknown.outcomes.map((one) => outcomeDetail(one, unknown, of))).toEqual([' from Conservative (inferred)']);
    const bare = { ...of.election, composition: null };
    const nothing = outcomesOn(unknown.ballot, bare).map((one) => outcomeDetail(one, unknown, of));
    expect(nothing).toEqual([', from whom: not recorded']);
  });
});

describe('What stands beside the figures of a ward', () => {
  it.each<[string, number, Ballot['outcomes'], string[]]>([
    ['nothing for one seat', 1, [hold], []],
    [
      'the votes each had for two',
      2,
      [hold, hold],
      ['Each voter had up to 2 votes. Shares are of all 14 votes cast, not of voters.'],
    ],
    [
      'nothing on labels where there are none',
      2,
      [],
      ['Each voter had up to 2 votes. Shares are of all 14 votes cast, not of voters.'],
    ],
    [
      'that one label stands for two seats',
      2,
      [hold],
      [
        'Each voter had up to 2 votes. Shares are of all 14 votes cast, not of voters.',
        'The source labels this ward once; hold or gain of each of its 2 seats is not recorded.',
      ],
    ],
  ])('is %s', (_, seats, outcomes, notes) => {
    expect(wardNotes(result(seats, 'Ann Lab 6; Ben Con 5; Cat LD 3', { outcomes }), of)).toEqual(notes);
  });

  it('is what of it is derived', () => {
    expect(wardBasis(result(1, 'Ann Lab 6; Ben Con 5'))).toMatch(
      /^Who was elected, majority and share are derived; votes/,
    );
    expect(wardBasis(result(1, 'Ann Lab 6 ✓; Ben Con 5'))).toMatch(
      /^Who was elected is recorded; majority and share are derived/,
    );
  });

  it('is its picture in a sentence', () => {
    expect(wardPictureWords(result(1, 'Ann Lab 1600; Ben Con 400'), of)).toBe(
      'Bar chart of the votes in Mill Hill, 3 May 2007: Ann (Labour) 1,600, elected; Ben (Conservative) 400.',
    );
  });
});

describe('The reply on a ward', () => {
  const lines = (seats: number, line: string, changes: Partial<Ballot> = {}) =>
    wardAnswer(result(seats, line, changes), null, setting).embed?.description?.split('\n');
  it('marks who was elected and who tied', () => {
    expect(lines(1, 'Ann Lab 6; Ben Con 2', { outcomes: [hold] })).toEqual([
      '🟥 **Labour hold**',
      '',
      '🟥 **Ann** · 6 · 75.0% · Labour · ✓ elected',
      '🟦 **Ben** · 2 · 25.0% · Conservative',
    ]);
    expect(lines(1, 'Ann Lab 5; Ben Con 5')).toEqual([
      'Hold or gain: not recorded',
      '',
      '🟥 **Ann** · 5 · 50.0% · Labour · tied',
      '🟦 **Ben** · 5 · 50.0% · Conservative · tied',
    ]);
    expect(lines(1, 'Ann Lab ?')?.at(-1)).toBe('🟥 **Ann** · not recorded · Labour · ✓ elected');
  });

  it('has the counts, both majorities only for several seats, and the colour of the winner', () => {
    const values = (seats: number, line: string) =>
      Object.fromEntries(
        (wardAnswer(result(seats, line), null, setting).embed?.fields ?? []).map(({ name, value }) => [name, value]),
      );
    expect(values(1, 'Ann Lab 6; Ben Con 2')).toMatchObject({
      'Majority (derived)': '4 · 50.0 points',
      Seats: '1',
      'Votes counted (derived)': '8',
      Turnout: '40.4%',
      Electorate: '2,500',
      'Spoilt papers': '10',
    });
    expect(values(2, 'Ann Lab 6; Ben Con 3; Cat LD 2')['Majorities (derived)']).toMatch(
      /^\*\*1\*\* last elected.*\n\*\*4\*\* first elected/,
    );
    expect(values(2, 'Ann Lab 3; Ben Con 3')['Majority (derived)']).toBe('not recorded');
    expect(wardAnswer(result(1, 'Ann Lab 6; Ben Con 2'), null, setting).embed?.color).toBe(0xe4003b);
    expect(wardAnswer(result(1, 'Ann Lab 5; Ben Con 5'), null, setting).embed?.color).toBe(0x6b7280);
  });
});

describe('The reply on a candidate', () => {
  it.each([
    [
      'Ann Lab 600; Ben Con 400',
      1,
      0,
      'Labour, elected, 600 votes, 1st of 2',
      '**Elected** (derived)',
      '200 votes ahead of Ben (Conservative), the first not elected',
    ],
    [
      'Ann Lab 2; Ben Con 1',
      1,
      1,
      'Conservative, not elected, 1 vote, 2nd of 2',
      '**Not elected** (derived)',
      '1 vote behind Ann (Labour), the last elected',
    ],
    [
      'Ann Lab 5 ✓; Ben Con 4',
      1,
      0,
      'Labour, elected, 5 votes, 1st of 2',
      '**Elected** (recorded)',
      '1 vote ahead of Ben (Conservative), the first not elected',
    ],
    ['Ann Lab 5; Ben Con 5', 1, 0, 'Labour, tied, 5 votes, 1st of 2', '**Tied** (derived)', 'Level for the last seat'],
    [
      'Ann Lab ?; Ben Con ? ✓',
      1,
      0,
      'Labour, not elected, votes not recorded',
      '**Not elected** (recorded)',
      'Distance from winning: not recorded',
    ],
  ])('in %s', (line, seats, index, headline, standing, distance) => {
    const ballot = poll(seats, line);
    const told = candidateAnswer(candidateResult(at(ballot.candidates, index), ballot), setting);
    const name = at(ballot.candidates, index).person_name;
    expect(told.content).toBe(`${name}, Mill Hill, 3 May 2007: ${headline}`);
    expect(told.embed?.description?.split('\n')).toEqual([standing, distance]);
  });

  it('has the share under its name, and each figure', () => {
    const fields = (seats: number, line: string) => {
      const ballot = poll(seats, line);
      return candidateAnswer(candidateResult(at(ballot.candidates, 0), ballot), setting)
        .embed?.fields?.slice(0, 5)
        .map(({ name, value, inline }) => `${name}: ${value} ${inline}`);
    };
    expect(fields(1, 'Ann Lab 600; Ben Con 400')).toEqual([
      'Ward: Mill Hill (1 seat) true',
      'Party: 🟥 Labour true',
      'Votes: 600 true',
      'Share (derived): 60.0% true',
      'Place (derived): 1st of 2 true',
    ]);
    expect(fields(2, 'Ann Lab ?; Ben Con 4')).toEqual([
      'Ward: Mill Hill (2 seats) true',
      'Party: 🟥 Labour true',
      'Votes: not recorded true',
      'Share of all votes cast (derived): not recorded true',
      'Place (derived): not recorded true',
    ]);
  });
});
