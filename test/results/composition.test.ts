import { describe, expect, it } from 'vitest';
import { compositionOf } from '../../src/results/composition.ts';
import { CONSERVATIVE, INDEPENDENT, LABOUR, LIBERAL_DEMOCRATS, testham } from '../support/elections.ts';

describe('The composition of a council', () => {
  it('is sorted by seats after, then by seats before', () => {
    const row = (of: typeof LABOUR, seats_before: number, seats_after: number) => ({
      ...of,
      seats_before,
      seats_after,
    });
    const composition = [
      row(INDEPENDENT, 0, 1),
      row(LABOUR, 3, 4),
      row(CONSERVATIVE, 6, 4),
      row(LIBERAL_DEMOCRATS, 0, 0),
    ];
    const { election } = testham(({ election: one }) => Object.assign(one, { composition }));
    expect(compositionOf(election)?.map(({ party_name, change }) => `${party_name} ${change}`)).toEqual([
      'Conservative Party -2',
      'Labour Party 1',
      'Independent 1',
      'Liberal Democrats 0',
    ]);
  });
});
