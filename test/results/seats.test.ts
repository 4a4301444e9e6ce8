import { describe, expect, it } from 'vitest';
import { seatsContested, seatsWon } from '../../src/results/seats.ts';
import { testham } from '../support/elections.ts';
import { poll } from '../support/polls.ts';

const { election } = testham();

describe('Seats', () => {
  it('are counted by party, except those under a tie', () => {
    const ballots = [
      poll(2, 'Ann Lab 6; Abe Lab 5; Ben Con 3'),
      poll(1, 'Ben Con 3; Cat LD 3'),
      poll(1, 'Ben Con 3; Cat LD 2'),
    ];
    const three = { ...election, ballots };
    expect(Object.fromEntries(seatsWon(three))).toEqual({ PP53: 2, PP52: 1 });
    expect(seatsContested(three)).toBe(4);
  });
});
