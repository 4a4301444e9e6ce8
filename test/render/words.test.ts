import { describe, expect, it } from 'vitest';
import { listed, signed } from '../../src/render/words.ts';

describe('A list', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('of %j is %j', (items, words) => expect(listed(items)).toBe(words));

  it('joins its last two items with another word on request', () => {
    expect([listed([], 'or'), listed(['Darley'], 'or'), listed(['Darley', 'Abbey'], 'or')]).toEqual([
      '',
      'Darley',
      'Darley or Abbey',
    ]);
    expect(listed([1, 2, 3], 'or')).toBe('1, 2 or 3');
  });
});

describe('A change of seats', () => {
  it.each([
    [0, '0'],
    [1, '+1'],
    [-1, '−1'],
    [1000, '+1,000'],
    [-1000, '−1,000'],
    [-2, '−2'],
    [-1200, '−1,200'],
  ])('of %i is shown as %s', (change, words) => expect(signed(change)).toBe(words));
});
