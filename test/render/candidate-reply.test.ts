import { describe, expect, it } from 'vitest';
import { candidateAnswer } from '../../src/render/candidate.ts';
import { candidateResult } from '../../src/results/candidate-result.ts';
import { at } from '../support/elections.ts';
import { ballotIn, derby } from './derby.ts';
import { buttonsOf, fieldsOf, viewOf } from './replies.ts';

function reply(ward: string, year: number, place: number) {
  const setting = derby(year);
  const ballot = ballotIn(ward, setting);
  return candidateAnswer(candidateResult(at(ballot.candidates, place - 1), ballot), setting);
}

describe('The reply on a person', () => {
  it.each([
    [
      'elected by the votes',
      'Darley',
      2003,
      1,
      'Joan Travis, Darley, 1 May 2003: Liberal Democrats, elected, 1,406 votes, 1st of 4',
      '**Elected** (derived)\n433 votes ahead of Michael Futers (Labour), the first not elected',
      'Party and votes are recorded; place, share and distance are derived, and so is who was elected',
    ],
    [
      'elected as the source flags',
      'Darley',
      2021,
      2,
      'Grimadell A.L., Darley, 6 May 2021: Conservative, elected, 1,305 votes, 2nd of 9',
      '**Elected** (recorded)\n1 vote ahead of Swan C.J. (Labour), the first not elected',
      'Party and votes are recorded; place, share and distance are derived',
    ],
    [
      'who missed the last seat by one vote',
      'Darley',
      2021,
      3,
      'Swan C.J., Darley, 6 May 2021: Labour, not elected, 1,304 votes, 3rd of 9',
      '**Not elected** (recorded)\n1 vote behind Grimadell A.L. (Conservative), the last elected',
      'Party and votes are recorded; place, share and distance are derived',
    ],
  ])('%s', (_, ward, year, place, content, description, basis) => {
    const told = reply(ward, year, place);
    expect(told.content).toBe(content);
    expect(told.embed).toMatchObject({ description, footer: { text: basis } });
  });

  it('has each figure beside the others, the share under the name that fits the seats', () => {
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

  it('has the colour of the party, the page of the ward, and leads to both', () => {
    const travis = reply('Darley', 2003, 1);
    expect(travis.embed).toMatchObject({
      title: 'Joan Travis, Darley, 1 May 2003',
      color: 0xfaa61a,
      url: 'https://officer.example/elections/local.derby.2003-05-01/darley',
    });
    expect(viewOf(travis)?.command).toBe('candidate');
    expect(buttonsOf(travis)).toEqual([
      ['Darley', { command: 'ward', args: ['E06000015.2003-05-01', 'darley'] }],
      ['Liberal Democrats', { command: 'party', args: ['E06000015.2003-05-01', 'PP90'] }],
    ]);
  });
});
