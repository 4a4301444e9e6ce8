import { expect, it } from 'vitest';
import { changeWords } from '../../src/render/change-words.ts';
import { wardChange } from '../../src/results/ward-change.ts';
import { poll, subject } from '../support/polls.ts';

const TESTHAM = subject();

it('A change says by how many points, and who did not stand when', () => {
  const change = wardChange(poll(1, 'Ann Lab 6; Ben Con 4'), {
    election: { ...TESTHAM.election, election_date: '2003-05-01' },
    ballot: poll(1, 'Ann Lab 5; Eve LD 5'),
  });
  expect(changeWords(change, TESTHAM)).toEqual([
    { party: 'Labour', change: '+10.0 points' },
    { party: 'Conservative', change: 'did not stand in 2003' },
    { party: 'Liberal Democrats', change: 'did not stand in 2007' },
  ]);
});

it('A change names the day if both polls were in one year', () => {
  const election = { ...TESTHAM.election, election_date: '2007-02-01' };
  const change = wardChange(poll(1, 'Ann Lab 6'), { election, ballot: poll(1, 'Eve LD 5') });
  expect(changeWords(change, TESTHAM).map((one) => one.change)).toEqual([
    'did not stand on 1 February 2007',
    'did not stand on 3 May 2007',
  ]);
});

it.each(['Ann Ind 6; Ben Con 4', 'Ann Con 6; Ben LD 4'])('A change never compares independents: %s', (line) => {
  const change = wardChange(poll(1, line), { election: TESTHAM.election, ballot: poll(1, 'Eve Ind 5; Fay Con 5') });
  expect(changeWords(change, TESTHAM)).toContainEqual({
    party: 'Independent',
    change: 'not compared: independents are not a party',
  });
});
