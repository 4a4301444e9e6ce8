import { describe, expect, it } from 'vitest';
import { wardCorrections } from '../../../scripts/publish/ward-corrections.ts';
import { testham } from '../../support/elections.ts';

describe('The votes that differ in a ward', () => {
  const before = testham().election;

  it.each([
    ['count once if they moved from one candidate to another', 'Mill Hill', [590, 410], 10],
    ['include votes added to one candidate only', 'Mill Hill', [600, 433], 33],
    ['are none if only another fact changed', 'Mill Hill', [600, 400], 0],
  ])('%s', (_, ward, [first = 0, second = 0], votes) => {
    const after = testham(({ millHill }) => {
      for (const [index, cast] of [first, second].entries())
        Object.assign(millHill.candidates[index] ?? {}, { votes_cast: cast });
      millHill.spoilt_ballots = 11;
    }).election;
    expect(wardCorrections(before, after)).toEqual([{ ward, change: 'changed', votes }]);
  });

  it('are all of a ward’s votes if the ward is added or removed', () => {
    const fewer = { ...before, ballots: before.ballots.slice(1) };
    expect(wardCorrections(fewer, before)).toEqual([{ ward: 'Mill Hill', change: 'added', votes: 1000 }]);
    expect(wardCorrections(before, fewer)).toEqual([{ ward: 'Mill Hill', change: 'removed', votes: 1000 }]);
  });
});
