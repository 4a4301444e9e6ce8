import { describe, expect, it } from 'vitest';
import { majorityOn } from '../../src/results/majority.ts';
import { poll } from '../support/polls.ts';

describe('The majorities of a ballot', () => {
  it.each([
    [1, 'Ann Lab 600; Ben Con 400; Cat LD 300', 'Ann over Ben 200', 'Ann over Ben 200'],
    [2, 'Ann Lab 600; Ben Con 400; Cat LD 300', 'Ben over Cat 100', 'Ann over Cat 300'],
    [1, 'Ann Lab 5; Ben Con 5 ✓', 'Ben over Ann 0', 'Ben over Ann 0'],
    [1, 'Ann Lab 1; Ben Con 0', 'Ann over Ben 1', 'Ann over Ben 1'],
  ])('for %i seats in %s are %s and %s', (seats, line, deciding, leading) => {
    const majority = majorityOn(poll(seats, line));
    const words = [majority?.deciding, majority?.leading].map(
      (lead) => `${lead?.winner.person_name} over ${lead?.loser.person_name} ${lead?.votes}`,
    );
    expect(words).toEqual([deciding, leading]);
  });

  it.each([
    ['a tie', 1, 'Ann Lab 5; Ben Con 5'],
    ['a vote not recorded', 1, 'Ann Lab 5 ✓; Ben Con 4; Cat LD ?'],
    ['no loser', 2, 'Ann Lab 5; Ben Con 4'],
    ['nobody flagged as elected', 1, 'Ann Lab ?; Ben Con ?'],
  ])('do not exist with %s', (_, seats, line) => expect(majorityOn(poll(seats, line))).toBeNull());

  it('do not exist if the source flags somebody with fewer votes than a loser', () => {
    expect(majorityOn(poll(1, 'Ann Lab 350 ✓; Ben Con 400'))).toBeNull();
  });
});
