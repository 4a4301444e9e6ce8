import { describe, expect, it } from 'vitest';
import { settledTie } from '../../src/results/settled-tie.ts';
import { names, poll } from '../support/polls.ts';

describe('A settled tie', () => {
  it.each([
    ['one seat', 1, 'Ann Lab 5; Ben Con 5 ✓; Cat LD 4', 'Ben', 'Ann', 5],
    ['the last of two seats', 2, 'Ann Lab 9 ✓; Ben Con 4 ✓; Cat LD 4; Dan Ind 4', 'Ben', 'Cat, Dan', 4],
    ['both of two seats', 2, 'Ann Lab 4 ✓; Ben Con 4 ✓; Cat LD 4', 'Ann, Ben', 'Cat', 4],
  ])('has winners and losers: %s', (_, seats, line, winners, losers, votes) => {
    const tie = settledTie(poll(seats, line));
    expect(tie && [names(tie.winners), names(tie.losers), tie.votes, tie.byLot]).toEqual([
      winners,
      losers,
      votes,
      false,
    ]);
  });

  it.each([
    ['nobody is level', 1, 'Ann Lab 5 ✓; Ben Con 4'],
    ['nobody is flagged', 1, 'Ann Lab 5; Ben Con 5'],
    ['the elected are level only with each other', 2, 'Ann Lab 5 ✓; Ben Con 5 ✓; Cat LD 4'],
    ['a vote of somebody elected is not recorded', 1, 'Ann Lab ? ✓; Ben Con 5'],
  ])('does not exist if %s', (_, seats, line) => expect(settledTie(poll(seats, line))).toBeNull());

  it.each([
    ['one winner', 1, 'Ann Lab 5 ✓; Ben Con 5'],
    ['one of two winners', 2, 'Ann Lab 5 ✓; Ben Con 5 ✓; Cat LD 5'],
  ])('is by lot if the source says so of %s', (_, seats, line) => {
    const ballot = poll(seats, line);
    const drawn = ballot.candidates.map((one) => ({ ...one, tied_vote_winner: one.person_name === 'Ann' }));
    expect(settledTie({ ...ballot, candidates: drawn })?.byLot).toBe(true);
  });
});
