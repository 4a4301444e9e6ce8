import { describe, expect, it } from 'vitest';
import { pageOf } from '../../src/render/pagination.ts';

describe('A page', () => {
  it.each([
    [1, [1, 2, 3], 1],
    [3, [7], 7],
    [9, [7], 7],
    [0, [1, 2, 3], 1],
  ])('%i of seven items, three per page, contains %j', (asked, items, first) => {
    expect(pageOf([1, 2, 3, 4, 5, 6, 7], 3, asked)).toMatchObject({ items, first, pages: 3 });
  });

  it('of an empty list is the only one', () => {
    expect(pageOf([], 3, 2)).toEqual({ items: [], number: 1, pages: 1, first: 1 });
  });
});
