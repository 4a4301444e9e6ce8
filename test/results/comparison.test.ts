import { describe, expect, it } from 'vitest';
import { notComparable } from '../../src/results/comparison.ts';
import type { Ballot } from '../../src/results/schema.ts';
import { poll } from '../support/polls.ts';

function reasonAgainst(ballot: Ballot, earlier: Ballot, ...others: Ballot[]): string | null {
  return notComparable(ballot, { ballot: earlier, election: { ballots: [earlier, ...others] } });
}

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
      'boundaries changed (the ward has another code)',
    ],
    ['cannot be compared if the second was a by-election', { by_election: true }, 'one of them was a by-election'],
    ['cannot be compared if the second was not polled', { cancelled_poll: true }, 'there was no poll in one of them'],
    [
      'cannot be compared if one fills three seats and the other one',
      { seats_contested: 3 },
      '3 seats were contested, then 1',
    ],
  ])('%s', (_, changes, reason) => expect(reasonAgainst(same, { ...same, ...changes })).toBe(reason));

  it('cannot be compared if the first was a by-election or not polled', () => {
    expect(reasonAgainst({ ...same, by_election: true }, same)).toBe('one of them was a by-election');
    expect(reasonAgainst({ ...same, cancelled_poll: true }, same)).toBe('there was no poll in one of them');
  });

  it('cannot be compared if the code was the code of another ward before', () => {
    const before = { ...same, gss: 'E05999999' };
    const other = { ...same, post_label: 'Dale' };
    const reason = 'one of them has the code of another ward, so its boundaries are not known';
    expect(reasonAgainst(same, before, other)).toBe(reason);
  });
});
