import { describe, expect, it } from 'vitest';
import { partyFigures, partyHeadline, partyNotes, partyPictureWords } from '../../src/render/party-words.ts';
import { partyResult } from '../../src/results/party-result.ts';
import { INDEPENDENT, LABOUR } from '../support/elections.ts';
import { poll, subject } from '../support/polls.ts';
import { derby } from './derby.ts';

const TESTHAM = subject();

describe('A party in words', () => {
  it('shows its seats, votes and shares', () => {
    const result = partyResult(LABOUR, TESTHAM.election, TESTHAM.council);
    expect(partyHeadline(result, TESTHAM)).toBe('Labour, Testham, 3 May 2007: 1 of 3 seats, 36.7% of votes');
    expect(partyFigures(result).map(({ value }) => value)).toEqual([
      '1 of 3',
      '4 → 4 (0)',
      '1,100',
      '36.7%',
      '36.7% (1,100 of 3,000)',
    ]);
    expect(partyNotes(result, TESTHAM).join()).toMatch(/^By best-placed candidate, only the votes of/);
    expect(partyPictureWords(result, TESTHAM)).toBe(
      'Bar chart of the Labour share in each of the 3 wards contested, Testham Borough Council, 3 May 2007; highest in Mill Hill, 60.0%.',
    );
  });

  it('says what is not recorded', () => {
    const bare = subject(({ election }) =>
      Object.assign(election, { composition: null, ballots: [poll(1, 'Ann Lab ?; Ben Con ? ✓')] }),
    );
    const result = partyResult(LABOUR, bare.election, bare.council);
    expect(partyHeadline(result, bare)).toMatch(/: 0 of 1 seat$/);
    expect(partyFigures(result).map(({ value }) => value)).toEqual([
      '0 of 1',
      'not recorded',
      'not recorded',
      'not recorded',
      'not recorded',
    ]);
    expect(partyPictureWords(result, bare)).toMatch(
      /the Labour share in the one ward contested, Testham Borough Council, 3 May 2007\.$/,
    );
  });

  it('counts the people who stood without a party', () => {
    const independents = subject(({ election }) =>
      Object.assign(election, { ballots: [poll(1, 'Ann Ind 1; Ben Ind 2; Cat Con 3')] }),
    );
    expect(
      partyNotes(partyResult(INDEPENDENT, independents.election, independents.council), independents).join(),
    ).toMatch(/2 people in 1 ward stood without a party;/);
  });

  it('gives votes and shares as minimums if a shared abbreviation may hide more of its candidates', () => {
    const of = derby(2021);
    const result = partyResult({ party_id: 'PP11471', party_name: 'Reform Derby' }, of.election, of.council);
    expect(partyHeadline(result, of)).toMatch(/: 2 of 18 seats, at least 4.8% of votes$/);
    expect(partyFigures(result).map(({ value }) => value)).toEqual([
      '2 of 18',
      '2 after; before: not recorded',
      'at least 3,074',
      'at least 4.8%',
      'at least 5.1% (3,074 of 60,788)',
    ]);
    expect(partyNotes(result, of).slice(1)).toEqual([
      'REF in the source may mean Reform UK or Reform Derby; it does not say which of them 15 candidates stood for. The party of J. Evans (Reform Derby) and T. Prosser (Reform Derby) is our reading, from Open Council Data, 2021.',
      'So Reform Derby may have had more candidates and votes than those counted here.',
    ]);
  });

  it('counts those printed under the abbreviation, without a minimum', () => {
    const of = derby(2021);
    const result = partyResult({ party_id: null, party_name: 'REF' }, of.election, of.council);
    expect(partyHeadline(result, of)).toMatch(/: 0 of 18 seats, 2.4% of votes$/);
    expect(partyNotes(result, of)[1]).toMatch(/which of them 15 candidates stood for\.$/);
  });

  const { election, council } = derby(2003);

  it('notes how Independents pool', () => {
    expect(partyNotes(partyResult(INDEPENDENT, election, council), derby(2003))).toEqual([
      '15 people in 13 wards stood without a party; each stood alone, and their totals are arithmetic only.',
      'By best-placed candidate, only the votes of a party’s best candidate in each ward count. In a ward of several seats, independents count as one party; in a ward of one seat, each counts separately.',
    ]);
    const alone = subject(({ election }) => Object.assign(election, { ballots: [poll(1, 'Ann Ind 1; Ben Con 3')] }));
    expect(partyNotes(partyResult(INDEPENDENT, alone.election, alone.council), alone)[0]).toMatch(
      /^1 person in 1 ward stood without a party;/,
    );
  });

  it.each([
    // A higher share of fewer votes, a ward whose votes are not recorded, and one without the party.
    ['Ann Lab 6; Ben Con 4', 'Ann Lab 3; Ben Con 1', 'Ann Lab ?; Ben Con 1', '; highest in Second, 75.0%.'],
    ['Ann Lab 9; Ben Con 1', 'Ann Lab 30; Ben Con 10', 'Ben Con 1', '; highest in First, 90.0%.'],
    ['Ann Lab 1; Ben Con 1', 'Ann Lab ?; Ben Con 1', 'Ann Lab 2; Ben Con 1', '; highest in Third, 66.7%.'],
    ['Ann Lab 0; Ben Con 1', 'Ann Lab ?; Ben Con 1', 'Ben Con 1', '; highest in First, 0.0%.'],
    ['Ann Lab ?; Ben Con 1', 'Ann Lab ?; Ben Con 1', 'Ben Con 1', '.'],
  ])('describes its bar chart of %s, %s and %s with “%s”', (first, second, third, words) => {
    const ballots = [
      poll(1, first, { post_label: 'First' }),
      poll(1, second, { post_label: 'Second' }),
      poll(1, third, { post_label: 'Third' }),
    ];
    const of = subject(({ election: one }) => Object.assign(one, { ballots }));
    const result = partyResult(LABOUR, of.election, of.council);
    expect(partyPictureWords(result, of).replace(/^.*3 May 2007/, '')).toBe(words);
  });
});
