import { describe, expect, it } from 'vitest';
import { candidateResult } from '../../src/results/candidate-result.ts';
import { majorityOn } from '../../src/results/majority.ts';
import { BEST_PLACED, shareOfParty } from '../../src/results/share.ts';
import { wardChange } from '../../src/results/ward-change.ts';
import { at, testham } from '../support/elections.ts';
import { poll } from '../support/polls.ts';

const { election } = testham();
const before = poll(1, 'Ann Lab 600; Ben Con 400');

describe('Where a vote is not recorded', () => {
  it.each([
    ['Ann Lab ? ✓; Ben Con ?', before],
    ['Ann Lab 600; Ben Con ?', before],
  ])('no change of shares is told, neither way: %s', (line, earlier) => {
    const now = poll(1, line);
    const reason = 'not all votes are recorded';
    expect(wardChange(now, { ballot: earlier, election })).toMatchObject({ reason, parties: [] });
    expect(wardChange(earlier, { ballot: now, election })).toMatchObject({ reason, parties: [] });
  });

  it('the party’s best-placed candidate is unknown, and so is its share', () => {
    const unknown = { ...election, ballots: [poll(2, 'Ann Lab 5; Abe Lab ?; Ben Con 3')] };
    expect(shareOfParty('PP53', unknown, BEST_PLACED)).toBeNull();
  });
});

describe('Where a source flags as elected somebody with fewer votes than another', () => {
  const ballot = poll(1, 'Ann Lab 350 ✓; Ben Con 400');

  it('there is no majority', () => expect(majorityOn(ballot)).toBeNull());

  it.each([0, 1])('candidate %i is neither ahead nor behind', (index) => {
    expect(candidateResult(at(ballot.candidates, index), ballot).distance).toBeNull();
  });
});
