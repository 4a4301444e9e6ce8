import { describe, expect, it } from 'vitest';
import {
  historyHeadline,
  historyNotes,
  historyPictureWords,
  outcomeWords,
  sharesWords,
  yearsWords,
} from '../../src/render/history-words.ts';
import type { Ballot } from '../../src/results/schema.ts';
import { wardHistory } from '../../src/results/ward-history.ts';
import { at } from '../support/elections.ts';
import { poll, subject } from '../support/polls.ts';

const TESTHAM = subject();

describe('A ward through the years in words', () => {
  const contests = (...ballots: [string, Ballot][]) =>
    wardHistory(
      poll(1, 'Ann Lab 1'),
      ballots.map(([election_date, ballot]) => ({ ...TESTHAM.election, election_date, ballots: [ballot] })),
    );
  const hold = { party_id: 'PP53', outcome: 'hold', gained_from: null } as const;
  const four = contests(
    ['2000-05-04', poll(1, 'Ann Lab 6; Ben Con 4')],
    ['2001-05-03', poll(1, 'Ann Lab 6; Ben Con 4')],
    ['2002-05-02', poll(1, 'Ann Lab 4; Ben Con 6')],
    ['2007-05-03', poll(1, 'Ann Lab 5; Ben Con 5')],
    ['2008-05-01', poll(1, 'Ann Lab 5; Ben Con 4', { outcomes: [hold] })],
  );

  it('says who won and when', () => {
    expect(historyHeadline('Mill Hill', four, TESTHAM)).toBe(
      'Mill Hill, 2000 to 2008: Labour in 2000 and 2001; Conservative in 2002; winner not recorded in 2007; Labour in 2008',
    );
    expect(yearsWords(four.slice(0, 1))).toBe('2000');
  });

  it('says which outcomes are recorded, which are inferred, and why others cannot be', () => {
    expect(four.map((contest) => outcomeWords(contest, TESTHAM))).toEqual([
      'hold or gain not recorded: no earlier contest is on file',
      'Labour hold (inferred)',
      'Conservative gain from Labour (inferred)',
      'not comparable: the elections in between are not on file',
      'Labour hold (recorded)',
    ]);
    expect(historyNotes(four)).toHaveLength(1);
    expect(historyNotes(four.slice(0, 1))).toEqual([]);
    expect(historyNotes(four.slice(3))).toEqual([]);
  });

  it('lists the shares at each election', () => {
    expect(sharesWords(at(four, 0), TESTHAM)).toBe('Lab 60.0% · Con 40.0%');
    expect(historyPictureWords('Mill Hill', four.slice(0, 2), TESTHAM)).toBe(
      'Line chart of each party’s share of all votes in Mill Hill, 2000 to 2001. 2000: Lab 60.0% · Con 40.0%; 2001: Lab 60.0% · Con 40.0%.',
    );
  });
});
