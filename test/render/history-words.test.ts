import { describe, expect, it } from 'vitest';
import { historyHeadline } from '../../src/render/history-headline.ts';
import {
  historyNotes,
  historyPictureWords,
  outcomeWords,
  sharesWords,
  yearsWords,
} from '../../src/render/history-words.ts';
import { previousWords } from '../../src/render/previous-words.ts';
import type { Ballot } from '../../src/results/schema.ts';
import { wardHistory } from '../../src/results/ward-history.ts';
import { at } from '../support/elections.ts';
import { defenders, list, withList } from '../support/holders.ts';
import { poll, subject } from '../support/polls.ts';

const TESTHAM = subject();

describe('A ward through the years in words', () => {
  const contests = (...ballots: [string, Ballot][]) =>
    wardHistory(
      poll(1, 'Ann Lab 1'),
      ballots.map(([election_date, ballot]) => ({
        ...withList(list('Lab 5 4; Con 4 3'), [ballot]),
        election_date,
      })),
      TESTHAM.council,
    );
  const hold = { party_id: 'PP53', outcome: 'hold', gained_from: null } as const;
  const defended = (line: string, by: string) => poll(1, line, { defending: defenders(by) });
  const five = contests(
    ['2000-05-04', poll(1, 'Ann Lab 6; Ben Con 4')],
    ['2001-05-03', defended('Ann Lab 6; Ben Con 4', 'Abe Lab')],
    ['2002-05-02', defended('Ann Lab 4; Ben Con 6', 'Abe Other Con')],
    ['2007-05-03', poll(1, 'Ann Lab 5; Ben Con 5')],
    ['2008-05-01', poll(1, 'Ann Lab 5; Ben Con 4', { outcomes: [hold] })],
  );

  it('says who won and when', () => {
    expect(historyHeadline('Mill Hill', five, TESTHAM)).toBe(
      'Mill Hill: Labour topped the poll in 2008; two level in 2007; Conservatives in 2002; Labour in 2000 and 2001',
    );
    expect(yearsWords(five.slice(0, 1))).toBe('2000');
  });

  it('says with one mark which outcomes are recorded and which inferred, never from the previous poll', () => {
    const words = five.map((contest) => outcomeWords(contest, TESTHAM));
    expect(words).toEqual([
      'hold or gain not recorded',
      'Labour hold (inferred: Open Council Data, 2006)',
      'Conservative gain from an independent or a party that the list does not name (inferred: Open Council Data, 2006); as elected, a Conservative hold',
      'hold or gain not recorded',
      'Labour hold (recorded)',
    ]);
    for (const line of words) expect(line).not.toMatch(/\) ?\(/);
    expect(historyNotes(five, TESTHAM)).toEqual([
      expect.stringContaining('compare the winners with the councillors who defended the seats'),
      expect.stringContaining('“As elected” uses the parties'),
    ]);
    expect(historyNotes(five.slice(3), TESTHAM)).toEqual([]);
  });

  it('says that independents are not compared, if they stood more than once', () => {
    const twice = contests(['2003-05-01', poll(1, 'Ann Ind 6')], ['2007-05-03', poll(1, 'Ann Ind 6')]);
    const words = 'Shares of independents are not compared from year to year: independents are not a party.';
    expect(historyNotes(twice, TESTHAM)).toEqual([words]);
    expect(historyNotes(twice.slice(1), TESTHAM)).toEqual([]);
  });

  it('says which elections in between are not on file, if their days are known', () => {
    const days = ['2001-05-03', '2003-05-01', '2004-06-10', '2006-05-04', '2007-05-03'];
    const council = { ...TESTHAM.council, polling_days: days };
    const two = contests(['2003-05-01', poll(1, 'Ann Lab 6')], ['2007-05-03', poll(1, 'Ann Lab 6')]);
    expect(historyNotes(two, { ...TESTHAM, council })).toEqual([
      'Between 1 May 2003 and 3 May 2007, 2004 and 2006 are not on file.',
    ]);
    expect(historyNotes(two, TESTHAM)).toEqual([]);
  });

  it('lists the shares at each election', () => {
    expect(sharesWords(at(five, 0), TESTHAM)).toBe('Lab 60.0% · Con 40.0%');
    expect(historyPictureWords('Mill Hill', five.slice(0, 2), TESTHAM)).toBe(
      'Line chart of each party’s share of all votes in Mill Hill, 2000 to 2001. 2000: Lab 60.0% · Con 40.0%; 2001: Lab 60.0% · Con 40.0%.',
    );
  });
});

describe('The previous election', () => {
  const at = (polling_days: string[], ...onFile: string[]) => {
    const elections = onFile.map((election_date) => ({ election_date, kind: 'council' as const }));
    return previousWords('2022-05-05', '2025-05-01', { council: { ...TESTHAM.council, polling_days }, elections });
  };
  it.each([
    [['2022-05-05', '2023-05-04', '2025-05-01'], [], 'previous on file: 5 May 2022; 2023 is not on file'],
    [['2023-05-04', '2024-05-02'], [], 'previous on file: 5 May 2022; 2023 and 2024 are not on file'],
    [['2023-05-04'], ['2023-05-04'], 'previous on file: 5 May 2022'],
    [[], [], 'previous on file: 5 May 2022'],
  ])('is named with what is not on file, for %j', (days, onFile, words) => {
    expect(at(days, ...onFile)).toBe(words);
  });
});
