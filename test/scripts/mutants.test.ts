import { describe, expect, it } from 'vitest';
import { mutated, mutationsOf } from '../../scripts/mutants/mutations.ts';
import { shuffled } from '../../scripts/mutants/shuffle.ts';

const mutants = (source: string) => mutationsOf('one.ts', source).map((one) => mutated(source, one));

describe('Mutants', () => {
  it.each([
    ['f(a > b)', ['f(a >= b)', 'f(a <= b)']],
    ['f(a - 1)', ['f(a + 1)', 'f(a - 2)']],
    ['f(a ?? b)', ['f((b))']],
    ['f(!a)', ['f(a)']],
    ['f(a ? b : c)', ['f(true ? b : c)', 'f(false ? b : c)']],
    ['a.some(f)', ['a.every(f)']],
    ["f('hold')", ["f('')"]],
  ])('of %s', (source, expected) => expect(mutants(source)).toEqual(expected));

  it('leave types, imports and names of fields alone', () => {
    expect(
      mutants("import a from 'a'; type B = 'c' | 1; const d: 'e' = a as 'f'; export const g = { 'h-i': d };"),
    ).toEqual([]);
  });

  it('come in an order that the seed decides', () => {
    const list = Array.from({ length: 50 }, (_, index) => index);
    expect(shuffled(list, 7)).toEqual(shuffled(list, 7));
    expect(shuffled(list, 7)).not.toEqual(shuffled(list, 8));
    expect(shuffled(list, 7).toSorted((a, b) => a - b)).toEqual(list);
  });
});
