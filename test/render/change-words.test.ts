import { expect, it } from 'vitest';
import { changeWords } from '../../src/render/change-words.ts';
import { wardChange } from '../../src/results/ward-change.ts';
import { poll, subject } from '../support/polls.ts';

const TESTHAM = subject();

it('A change says by how many points, which party is new and which did not stand', () => {
  const change = wardChange(poll(1, 'Ann Lab 6; Ben Con 4'), {
    election: TESTHAM.election,
    ballot: poll(1, 'Ann Lab 5; Eve LD 5'),
  });
  expect(changeWords(change, TESTHAM)).toEqual([
    { party: 'Labour', change: '+10.0 points' },
    { party: 'Conservative', change: 'new' },
    { party: 'Liberal Democrats', change: 'did not stand' },
  ]);
});
