import { describe, expect, it } from 'vitest';
import { electedOn } from '../../src/results/elected.ts';
import { names, poll } from '../support/polls.ts';

describe('The people elected', () => {
  it.each([
    ['one seat, by votes', 1, 'Ann Lab 600; Ben Con 700', 'Ben', '', 'derived'],
    ['one seat, as flagged, against the votes', 1, 'Ann Lab 600 ✓; Ben Con 700', 'Ann', '', 'recorded'],
    ['two seats, as flagged, most votes first', 2, 'Ann Lab 5 ✓; Ben Con 7 ✓; Cat LD 6', 'Ben, Ann', '', 'recorded'],
    ['two seats, by votes', 2, 'Ann Lab 5; Ben Con 7; Cat LD 6', 'Ben, Cat', '', 'derived'],
    ['a tie for the one seat', 1, 'Ann Lab 5; Ben Con 5; Cat LD 4', '', 'Ann, Ben', 'derived'],
    ['a tie that a flag resolves', 1, 'Ann Lab 5; Ben Con 5 ✓; Cat LD 4', 'Ben', '', 'recorded'],
    ['a tie for the second seat', 2, 'Ann Lab 5; Ben Con 4; Cat LD 4', 'Ann', 'Ben, Cat', 'derived'],
    ['a tie of the two who win', 2, 'Ann Lab 5; Ben Con 5; Cat LD 4', 'Ann, Ben', '', 'derived'],
    ['a tie of those who lose', 1, 'Ann Lab 5; Ben Con 4; Cat LD 4', 'Ann', '', 'derived'],
    [
      'a tie of three for the last two seats',
      3,
      'Ann Lab 9; Ben Con 4; Cat LD 4; Dan Ind 4',
      'Ann',
      'Ben, Cat, Dan',
      'derived',
    ],
    ['no votes for anybody', 1, 'Ann Lab 0; Ben Con 0', '', 'Ann, Ben', 'derived'],
    ['as many people as seats', 2, 'Ann Lab ?; Ben Con ?', 'Ann, Ben', '', 'derived'],
    ['fewer people than seats', 3, 'Ann Lab ?; Ben Con ?', 'Ann, Ben', '', 'derived'],
    ['a vote not recorded', 1, 'Ann Lab 5; Ben Con ?', '', '', 'derived'],
    ['a vote not recorded, but a flag', 1, 'Ann Lab 5; Ben Con ? ✓', 'Ben', '', 'recorded'],
  ])('are known or tied with %s', (_, seats, line, elected, tied, basis) => {
    const found = electedOn(poll(seats, line));
    expect([names(found.people), names(found.tied), found.basis]).toEqual([elected, tied, basis]);
  });

  it('are those flagged, against the votes too, if the others have no flag', () => {
    const ballot = poll(1, 'Ann Lab 6; Ben Con 4');
    const flagged = ballot.candidates.map((one) => ({ ...one, elected: one.person_name === 'Ben' ? true : null }));
    const { people, tied, basis } = electedOn({ ...ballot, candidates: flagged });
    expect([names(people), tied, basis]).toEqual(['Ben', [], 'recorded']);
  });
});
