import { describe, expect, it } from 'vitest';
import { candidateAnswer } from '../../src/render/candidate.ts';
import { candidateResult } from '../../src/results/candidate-result.ts';
import { at } from '../support/elections.ts';
import { poll, subject } from '../support/polls.ts';
import { ballotIn, derby } from './derby.ts';
import { buttonsOf, fieldsOf, viewOf } from './parts.ts';

const TESTHAM = subject();

function reply(ward: string, year: number, place: number) {
  const subject = derby(year);
  const ballot = ballotIn(ward, subject);
  return candidateAnswer(candidateResult(at(ballot.candidates, place - 1), ballot), subject);
}

describe('The answer about a candidate of Derby', () => {
  it.each([
    [
      'elected by votes',
      'Darley',
      2003,
      1,
      'Joan Travis, Darley, 1 May 2003: Liberal Democrats, elected, 1,406 votes, 1st of 4',
      '**Elected** (derived)\n433 votes ahead of Michael Futers (Labour), the first not elected',
      'Party and votes are recorded; place, share and distance are derived, and so is who was elected',
    ],
    [
      'whom the source marks as elected',
      'Darley',
      2021,
      2,
      'A.L. Grimadell, Darley, 6 May 2021: Conservative, elected, 1,305 votes, 2nd of 9',
      '**Elected** (recorded)\n1 vote ahead of C.J. Swan (Labour), the first not elected',
      'Party and votes are recorded; place, share and distance are derived',
    ],
    [
      'who missed the last seat by one vote',
      'Darley',
      2021,
      3,
      'C.J. Swan, Darley, 6 May 2021: Labour, not elected, 1,304 votes, 3rd of 9',
      '**Not elected** (recorded)\n1 vote behind A.L. Grimadell (Conservative), the last elected',
      'Party and votes are recorded; place, share and distance are derived',
    ],
  ])('describes somebody %s', (_, ward, year, place, content, description, basis) => {
    const answer = reply(ward, year, place);
    expect(answer.content).toBe(content);
    expect(answer.full().embed).toMatchObject({ description, footer: { text: basis } });
  });

  it('shows the figures inline, and names the share after the number of seats', () => {
    const rows = (ward: string, year: number, place: number) =>
      fieldsOf(reply(ward, year, place))
        .slice(0, 5)
        .map(([name, lines, inline]) => [name, lines.join(), inline]);
    expect(rows('Darley', 2003, 4)).toEqual([
      ['Ward', 'Darley (1 seat)', true],
      ['Party', '⬜ Independent', true],
      ['Votes', '101', true],
      ['Share (derived)', '3.0%', true],
      ['Place (derived)', '4th of 4', true],
    ]);
    expect(rows('Chellaston', 2003, 8)).toEqual([
      ['Ward', 'Chellaston (2 seats)', true],
      ['Party', '🟧 Liberal Democrats', true],
      ['Votes', '195', true],
      ['Share of all votes cast (derived)', '3.1%', true],
      ['Place (derived)', '8th of 8', true],
    ]);
  });

  it('has the colour of the party, and links to the ward and the party', () => {
    const travis = reply('Darley', 2003, 1);
    expect(travis.full().embed).toMatchObject({
      title: 'Joan Travis, Darley, 1 May 2003',
      color: 0xfaa61a,
      url: 'https://officer.example/elections/local.derby.2003-05-01/people/joan-travis-1r4nx58',
    });
    expect(viewOf(travis)).toMatch(/^candidate\|E06000015\.2003-05-01\|[0-9a-z]+$/);
    expect(buttonsOf(travis)).toEqual([['Darley', 'ward|E06000015.2003-05-01|darley']]);
    expect(travis.full().buttons).toEqual([{ label: 'Liberal Democrats', view: 'party|E06000015.2003-05-01|PP90' }]);
  });
});

describe('The answer about a candidate', () => {
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
    [
      'Ann Lab 5 ✓; Ben Con 5',
      1,
      1,
      'Conservative, not elected, 5 votes, 1st of 2',
      '**Not elected** (recorded)',
      'Level on votes with Ann (Labour)',
    ],
    [
      'Ann Lab ?; Ben Con ?',
      1,
      0,
      'Labour, elected or not: not recorded, votes not recorded',
      '**Elected or not: not recorded**',
      'Distance from winning: not recorded',
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
  ])('says how close a candidate was, given %s', (line, seats, index, headline, status, distance) => {
    const ballot = poll(seats, line);
    const answer = candidateAnswer(candidateResult(at(ballot.candidates, index), ballot), TESTHAM);
    const name = at(ballot.candidates, index).person_name;
    expect(answer.content).toBe(`${name}, Mill Hill, 3 May 2007: ${headline}`);
    expect(answer.full().embed.description?.split('\n')).toEqual([status, distance]);
  });

  it('lists each figure, and says what the share is of', () => {
    const fields = (seats: number, line: string) => {
      const ballot = poll(seats, line);
      return candidateAnswer(candidateResult(at(ballot.candidates, 0), ballot), TESTHAM)
        .full()
        .embed.fields?.slice(0, 5)
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
