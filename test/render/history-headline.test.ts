import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyHeadline } from '../../src/render/history-headline.ts';
import type { Ballot } from '../../src/results/schema.ts';
import { wardHistory } from '../../src/results/ward-history.ts';
import { poll, subject } from '../support/polls.ts';

const TESTHAM = subject();

function headline(...polls: [year: number, ballot: Ballot][]): string {
  const elections = polls.map(([year, ballot]) => ({
    ...TESTHAM.election,
    election_date: `${year}-05-01`,
    ballots: [ballot],
  }));
  return historyHeadline('Mill Hill', wardHistory(poll(1, 'Ann Lab 1'), elections, TESTHAM.council), TESTHAM);
}
const LAB = poll(1, 'Ann Lab 6; Ben Con 4');
const CON = poll(1, 'Ann Lab 4; Ben Con 6');
const IND = poll(1, 'Ann Lab 4; Cat Ind 6');

describe('The first line about a ward through the years', () => {
  it.each<[string, [number, Ballot][], string]>([
    ['one poll', [[2003, LAB]], 'Labour topped the poll in 2003'],
    [
      'all polls',
      [
        [2003, CON],
        [2016, CON],
      ],
      'Conservatives topped every poll on file, 2003 to 2016',
    ],
    [
      'the newest polls',
      [
        [2003, CON],
        [2016, LAB],
        [2018, LAB],
      ],
      'Labour topped every poll on file since 2016; Conservatives in 2003',
    ],
    [
      'the newest poll alone',
      [
        [2003, LAB],
        [2016, LAB],
        [2018, CON],
      ],
      'Conservatives topped the poll in 2018; Labour in 2003 and 2016',
    ],
    [
      'independents, who are not a party',
      [
        [2003, IND],
        [2007, IND],
        [2011, LAB],
        [2015, IND],
      ],
      'an independent topped the poll in 2015; Labour in 2011; independents in 2003 and 2007',
    ],
    ['the first of two elected', [[2003, poll(2, 'Ann Lab 6; Ben Con 5; Cat LD 3')]], 'Labour topped the poll in 2003'],
    [
      'two level at the top',
      [
        [2003, LAB],
        [2007, poll(1, 'Ann Lab 5; Ben Con 5')],
      ],
      'two level in 2007; Labour topped the poll in 2003',
    ],
    [
      'two of one party level at the top',
      [[2003, poll(2, 'Ann Lab 5; Abe Lab 5; Ben Con 3')]],
      'Labour topped the poll in 2003',
    ],
    [
      'votes not recorded',
      [
        [2003, LAB],
        [2007, LAB],
        [2011, poll(1, 'Ann Lab ? ✓; Ben Con ?')],
      ],
      'top of the poll not recorded in 2011; Labour topped the polls in 2003 and 2007',
    ],
    [
      'no poll',
      [[2003, poll(1, 'Ann Lab ?', { cancelled_poll: true, cancellation_reason: 'uncontested' })]],
      'no poll in 2003',
    ],
  ])('names %s', (_, polls, words) => {
    expect(headline(...polls)).toBe(`Mill Hill: ${words}`);
  });

  it('claims “every poll on file” only of polls that one party topped', () => {
    const polls = fc.array(fc.constantFrom(LAB, CON, IND), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(polls, (ballots) => {
        const words = headline(...ballots.map((ballot, index): [number, Ballot] => [2000 + index, ballot]));
        const [, since] = /every poll on file(?: since|,) (\d{4})/.exec(words) ?? [];
        const newest = ballots.slice(since === undefined ? -1 : Number(since) - 2000);
        expect(new Set(newest).size).toBe(1);
        const isLonger = ballots.length > 1 && ballots.at(-1) === ballots.at(-2);
        expect(since !== undefined).toBe(isLonger);
      }),
    );
  });
});
