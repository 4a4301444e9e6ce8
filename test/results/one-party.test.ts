import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combinationWords, councilNotes, markWords, noCombinations } from '../../src/render/council-words.ts';
import { councilResult } from '../../src/results/council-result.ts';
import { asOneParty, mayBeOneAfter } from '../../src/results/one-party.ts';
import { testham } from '../support/elections.ts';
import { list, withList } from '../support/holders.ts';
import { poll, subject } from '../support/polls.ts';

const { council } = testham();

/** Reform UK is on the list with seats to defend, but only Reform Derby stands, and wins `won` seats. */
function resultOf(before: string, won: number, others: string[] = []) {
  const wins = Array.from({ length: won }, () => poll(1, 'Ann RefD 2; Ben Con 1'));
  const ballots = [...wins, ...others.map((line) => poll(1, line))];
  // In Derby, a source prints both alike.
  const election = { ...withList(list(before), ballots), council: 'derby' };
  return { election, result: councilResult(election, council) };
}

describe('Parties that may be one under two names', () => {
  const { election, result } = resultOf('Con 4 4; Lab 2 2; Ref 3 2', 1);

  it('are those with seats after the election', () => {
    expect(result.mayBeOne.map(({ party_name, after }) => `${party_name} ${after}`)).toEqual([
      'Reform UK 2',
      'Reform Derby 1',
    ]);
    expect(mayBeOneAfter(result.composition?.rows ?? [], { ...election, councillors: null })).toEqual([]);
  });

  it('are in no combination, and the note says so', () => {
    const of = { ...subject(), election };
    expect(combinationWords(result, of).map(({ members }) => members)).toEqual(['Conservative + Labour']);
    expect(councilNotes(result, of)).toContain(
      'The list of councillors has Reform UK, and the results have Reform Derby. These may be one party under two names, so we give no change, and no combinations with either.',
    );
  });

  it('leave open who is largest, or who has control, if that depends on it', () => {
    const level = resultOf('Con 4 3; Ref 5 3', 3).result;
    expect(level).toMatchObject({ after: null, largest: null });
    expect(markWords(level, subject())).toBe('not worked out: Reform UK and Reform Derby may be one party');
    expect(noCombinations(level, subject())).toBe('not worked out: Reform UK and Reform Derby may be one party');
    expect(resultOf('Con 6 6; Ref 3 2', 1).result.largest?.rows).toMatchObject([{ party_name: 'Conservative Party' }]);
  });

  it('leave no statement that would be false if they are one party', () => {
    const seats = fc.record({ ref: fc.nat(4), won: fc.integer({ min: 1, max: 4 }) });
    fc.assert(
      fc.property(seats, ({ ref, won }) => {
        const con = 9 - ref - won;
        const { result: found } = resultOf(`Con ${con} ${con}; Ref ${ref + won} ${ref}`, won);
        const rows = asOneParty(found.composition?.rows ?? [], found.mayBeOne);
        const most = Math.max(...rows.map(({ after }) => after));
        const holder = rows.find(({ after }) => after >= (found.mark ?? 0));
        if (found.largest) expect(found.largest.rows[0].after).toBe(most);
        if (found.after) expect(found.after.holder === 'no overall control').toBe(holder === undefined);
      }),
    );
  });
});
