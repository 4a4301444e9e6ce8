import { describe, expect, it } from 'vitest';
import { changeWords } from '../../src/render/change-words.ts';
import {
  historyHeadline,
  historyNotes,
  historyPictureWords,
  outcomeWords,
  sharesWords,
  yearsWords,
} from '../../src/render/history-words.ts';
import { pointsSigned } from '../../src/render/numbers.ts';
import { affiliationOf, colourOf, marked, partyColour } from '../../src/render/party-name.ts';
import { partyFigures, partyHeadline, partyNotes, partyPictureWords } from '../../src/render/party-words.ts';
import { dayInWords, linesWithin, sentence } from '../../src/render/text.ts';
import { listed } from '../../src/render/words.ts';
import { partyLetters } from '../../src/results/parties.ts';
import { partyResult } from '../../src/results/party-result.ts';
import type { Ballot, Election } from '../../src/results/schema.ts';
import { wardChange } from '../../src/results/ward-change.ts';
import { wardHistory } from '../../src/results/ward-history.ts';
import { at, INDEPENDENT, LABOUR } from '../support/elections.ts';
import { occasion, poll } from '../support/polls.ts';

const of = occasion();
const unknownParty = { party_id: null, party_name: 'Link' };

describe('A party in words', () => {
  it('has its seats, votes and shares', () => {
    const result = partyResult(LABOUR, of.election, of.council);
    expect(partyHeadline(result, of)).toBe(
      'Labour in Testham Borough Council, 3 May 2007: won 1 of 3 seats, 1,100 votes, 36.7% of all votes cast',
    );
    expect(partyFigures(result).map(({ value }) => value)).toEqual([
      '1 of 3',
      '4 → 4 (0)',
      '1,100',
      '36.7%',
      '36.7% (1,100 of 3,000)',
    ]);
    expect(partyNotes(result).join()).toMatch(/^By best-placed candidate, each party counts/);
    expect(partyPictureWords(result, of)).toBe(
      'Bar chart of the share of Labour in each of 3 wards it stood in, Testham Borough Council, 3 May 2007; highest in Mill Hill, 60.0%.',
    );
  });

  it('says what is not recorded', () => {
    const bare = occasion(({ election }) =>
      Object.assign(election, { composition: null, ballots: [poll(1, 'Ann Lab ?; Ben Con ? ✓')] }),
    );
    const result = partyResult(LABOUR, bare.election, bare.council);
    expect(partyHeadline(result, bare)).toMatch(/: won 0 of 1 seat$/);
    expect(partyFigures(result).map(({ value }) => value)).toEqual([
      '0 of 1',
      'not recorded',
      'not recorded',
      'not recorded',
      'not recorded',
    ]);
    expect(partyPictureWords(result, bare)).toMatch(
      /each of 1 ward it stood in, Testham Borough Council, 3 May 2007\.$/,
    );
  });

  it('is called a group where it is the Independents', () => {
    const with2 = occasion(({ election }) =>
      Object.assign(election, { ballots: [poll(1, 'Ann Ind 1; Ben Ind 2; Cat Con 3')] }),
    );
    expect(partyNotes(partyResult(INDEPENDENT, with2.election, with2.council)).join()).toMatch(
      /2 people in 1 ward stood without a party;/,
    );
  });

  it('has a name, letters, a colour and a square, or none of its own', () => {
    expect([partyLetters(LABOUR, of.parties), marked(LABOUR, of.parties), partyColour(LABOUR, of.parties)]).toEqual([
      'Lab',
      '🟥 Labour',
      '#E4003B',
    ]);
    expect([partyLetters(unknownParty, of.parties), marked(unknownParty, of.parties)]).toEqual(['Link', '⬛ Link']);
    expect([partyColour(unknownParty, of.parties), partyColour(null, of.parties)]).toEqual(['#6B7280', '#6B7280']);
    expect(colourOf(unknownParty, of.parties)).toBe(0x6b7280);
    expect(affiliationOf('PP53', of.parties).party_name).toMatch(/Labour/);
    expect(affiliationOf('PP1', of.parties)).toEqual({ party_id: 'PP1', party_name: 'PP1' });
    expect(affiliationOf(null, of.parties)).toEqual({ party_id: null, party_name: 'a party not recorded' });
  });
});

describe('A ward through the years in words', () => {
  const day = (date: string) => ({ ...of.election, election_date: date });
  const contests = (...ballots: [string, Ballot][]) => {
    const held = new Map<Election, Ballot>(ballots.map(([date, ballot]) => [day(date), ballot]));
    return wardHistory((one) => held.get(one), [...held.keys()]);
  };
  const hold = { party_id: 'PP53', outcome: 'hold', gained_from: null } as const;
  const four = contests(
    ['2000-05-04', poll(1, 'Ann Lab 6; Ben Con 4')],
    ['2001-05-03', poll(1, 'Ann Lab 6; Ben Con 4')],
    ['2002-05-02', poll(1, 'Ann Lab 4; Ben Con 6')],
    ['2007-05-03', poll(1, 'Ann Lab 5; Ben Con 5')],
    ['2008-05-01', poll(1, 'Ann Lab 5; Ben Con 4', { outcomes: [hold] })],
  );

  it('say who won when', () => {
    expect(historyHeadline('Mill Hill', four, of)).toBe(
      'Mill Hill, 2000 to 2008: Labour in 2000 and 2001; Conservative in 2002; winner not recorded in 2007; Labour in 2008',
    );
    expect(yearsWords(four.slice(0, 1))).toBe('2000');
  });

  it('say what is recorded, what follows, and why nothing does', () => {
    expect(four.map((contest) => outcomeWords(contest, of))).toEqual([
      'hold or gain not recorded: no earlier contest is held',
      'Labour hold (inferred)',
      'Conservative gain from Labour (inferred)',
      'not comparable: elections in between are not held here',
      'Labour hold (recorded)',
    ]);
    expect(historyNotes(four)).toHaveLength(1);
    expect(historyNotes(four.slice(0, 1))).toEqual([]);
    expect(historyNotes(four.slice(3))).toEqual([]);
  });

  it('have the shares of each', () => {
    expect(sharesWords(at(four, 0), of)).toBe('Lab 60.0% · Con 40.0%');
    expect(historyPictureWords('Mill Hill', four.slice(0, 2), of)).toBe(
      'Line chart of each party’s share of all votes in Mill Hill, 2000 to 2001. 2000: Lab 60.0% · Con 40.0%; 2001: Lab 60.0% · Con 40.0%.',
    );
  });
});

describe('A change in words', () => {
  it.each([
    [1, 20, '+5.0 points'],
    [-1, 20, '−5.0 points'],
    [0, 20, '0.0 points'],
    [1, 100_000, '0.0 points'],
    [-1, 100_000, '0.0 points'],
    [1, 2000, '+0.1 points'],
  ])('of %i in %i is %s', (votes, total, words) => expect(pointsSigned({ votes, total })).toBe(words));

  it('is new for a party that came, and says who did not stand', () => {
    const change = wardChange(poll(1, 'Ann Lab 6; Ben Con 4'), {
      election: of.election,
      ballot: poll(1, 'Ann Lab 5; Eve LD 5'),
    });
    expect(changeWords(change, of)).toEqual([
      { party: 'Labour', change: '+10.0 points' },
      { party: 'Conservative', change: 'new' },
      { party: 'Liberal Democrats', change: 'did not stand' },
    ]);
  });
});

describe('Sentences', () => {
  it.each([
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ])('name %s', (month) => {
    const number = String(new Date(`1 ${month} 2003 UTC`).getUTCMonth() + 1).padStart(2, '0');
    expect(dayInWords(`2003-${number}-09`)).toBe(`9 ${month} 2003`);
  });

  it('begin with a capital', () => expect(sentence('no overall control')).toBe('No overall control'));
  it('join with another word', () => expect(listed([1, 2, 3], 'or')).toBe('1, 2 or 3'));
  it('fill a limit to the last character, and no further', () => {
    const lines = Array.from({ length: 10 }, () => 'abcdefghi');
    expect(linesWithin(lines, 99)).toBe(lines.join('\n'));
    expect(linesWithin(lines, 98)).toBe([...lines.slice(0, 8), '… and 2 more'].join('\n'));
    expect(linesWithin(['x'.repeat(50)], 40)).toBe('… and 1 more');
  });
});
