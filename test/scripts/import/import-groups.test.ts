import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, type ReadGroup } from '../../../scripts/import/import-groups.ts';

const group = (file: string, text = ''): ReadGroup => ({ files: [file], inputs: [{ file, text, encoding: null }] });

const GROUPS = [
  group('z/2003-testham.txt'),
  group('leap/leap-2016-05-05.csv'),
  group('results.csv', 'Local elections,,\nheld in 2017,,\n'),
  group('handbook/LEH-2021.xlsx', 'a long sheet'),
  group('a/testham-2021.csv', 'a part'),
  group('b/testham-2021.csv', 'a part.'),
];

describe('The files of a run', () => {
  it('are read by year, the largest of a year first, in whatever order they are named', () => {
    const isInOrder = (shuffled: ReadGroup[]) => {
      const files = inOrder(shuffled).map(({ files: [file] }) => file);
      expect(files).toEqual([...GROUPS.slice(0, 4), GROUPS[5], GROUPS[4]].map((one) => one?.files[0]));
    };
    fc.assert(fc.property(fc.shuffledSubarray(GROUPS, { minLength: GROUPS.length }), isInOrder), { numRuns: 50 });
  });
});
