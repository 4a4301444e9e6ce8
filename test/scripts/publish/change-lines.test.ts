import { describe, expect, it } from 'vitest';
import { changeLines } from '../../../scripts/publish/change-lines.ts';
import { wardCorrections } from '../../../scripts/publish/ward-corrections.ts';
import { testham } from '../../support/elections.ts';

const before = testham().election;
const NONE = { added: [], changed: [], removed: [] };

/** The line of one election, given the votes of the first two candidates in Mill Hill, 600 and 400 before. */
function lineOf([first, second]: readonly [number, number], facts: { fact: string; before: null; after: null }[] = []) {
  const after = testham(({ millHill }) => {
    for (const [index, votes_cast] of [first, second].entries())
      Object.assign(millHill.candidates[index] ?? {}, { votes_cast });
  }).election;
  const correction = { election_id: 'x', name: 'Testham', wards: wardCorrections(before, after), facts };
  const pictures = { new: 0, dropped: 0 };
  const change = { added: [], corrected: [correction], removed: [], pictures, councils: NONE, parties: NONE };
  return changeLines(change)[1];
}

describe('The line of a changed election', () => {
  it.each([
    ['one vote more', [600, 401], '1 vote differs: Mill Hill (1)'],
    ['one vote fewer', [599, 400], '1 vote differs: Mill Hill (1)'],
    ['ten votes that went from one candidate to another', [590, 410], '10 votes differ: Mill Hill (10)'],
    ['more votes for one candidate and fewer for another', [590, 433], '33 votes differ: Mill Hill (33)'],
  ] as const)('says that votes differ, not that they moved, for %s', (_, votes, words) => {
    expect(lineOf(votes)).toBe(`  ~ x  Testham: ${words}`);
  });

  it('says that no votes differ if only a fact about the whole election does', () => {
    const facts = [{ fact: 'control after the election', before: null, after: null }];
    expect(lineOf([600, 400], facts)).toBe('  ~ x  Testham: no votes differ; changed: control after the election');
  });
});
