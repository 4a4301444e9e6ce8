import { describe, expect, it } from 'vitest';
import { notComparable } from '../../src/results/comparison.ts';
import type { Ballot } from '../../src/results/schema.ts';
import { poll } from '../support/polls.ts';

describe('Two ballots of a ward', () => {
  const same = poll(1, 'Ann Lab 1');
  it.each<[string, Partial<Ballot>, string | null]>([
    ['can be compared if they have the same form', {}, null],
    [
      'cannot be compared if one has no code',
      { gss: null },
      'the ward has no code recorded in one of them, so its boundaries may differ',
    ],
    [
      'cannot be compared if their codes differ',
      { gss: 'E05999999' },
      'the ward’s code differs, so its boundaries may too',
    ],
    ['cannot be compared if the second was a by-election', { by_election: true }, 'one of them was a by-election'],
    ['cannot be compared if the second was not polled', { cancelled_poll: true }, 'there was no poll in one of them'],
    [
      'cannot be compared if one fills three seats and the other one',
      { seats_contested: 3 },
      '3 seats were contested, then 1',
    ],
  ])('%s', (_, changes, reason) => expect(notComparable(same, { ...same, ...changes })).toBe(reason));

  it('cannot be compared if the first was a by-election or not polled', () => {
    expect(notComparable({ ...same, by_election: true }, same)).toBe('one of them was a by-election');
    expect(notComparable({ ...same, cancelled_poll: true }, same)).toBe('there was no poll in one of them');
  });
});
