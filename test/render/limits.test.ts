import { describe, expect, it } from 'vitest';
import { ordinal, pointsSigned } from '../../src/render/numbers.ts';
import { linesWithin } from '../../src/render/text.ts';
import { listed, signed } from '../../src/render/words.ts';

describe('Lines within a limit', () => {
  const ten = Array.from({ length: 10 }, () => 'abcdefghi');
  it.each([
    [99, 10, 0],
    [98, 8, 2],
    [96, 8, 2],
    [95, 7, 3],
    [26, 1, 9],
    [25, 0, 10],
  ])('of %i characters are %i of ten, and %i are counted', (limit, kept, left) => {
    const told = [...ten.slice(0, kept), ...(left > 0 ? [`… and ${left} more`] : [])];
    expect(linesWithin(ten, limit)).toBe(told.join('\n'));
  });

  it('stay in it however many are left out', () => {
    const many = Array.from({ length: 2000 }, () => 'a');
    for (let limit = 17; limit < 60; limit++) {
      const told = linesWithin(many, limit);
      expect(told.length).toBeLessThanOrEqual(limit);
      expect(told.length).toBeGreaterThan(limit - 5);
      expect(told).toMatch(new RegExp(`… and ${2000 - (told.split('\n').length - 1)} more$`));
    }
  });

  it('are none of none', () => expect(linesWithin([], 100)).toBe(''));
});

describe('A change in points', () => {
  it.each([
    [1, 2000, '+0.1 points'],
    [1, 2001, '0.0 points'],
    [-1, 1999, '−0.1 points'],
    [-1, 2001, '0.0 points'],
    [-12_345, 100_000, '−12.3 points'],
    [12_345, 100_000, '+12.3 points'],
  ])('of %i in %i is told as %s', (votes, total, words) => expect(pointsSigned({ votes, total })).toBe(words));
});

describe('A place', () => {
  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [10, '10th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [14, '14th'],
    [20, '20th'],
    [21, '21st'],
    [101, '101st'],
    [111, '111th'],
    [113, '113th'],
    [122, '122nd'],
    [1003, '1,003rd'],
    [1021, '1,021st'],
    [1211, '1,211th'],
  ])('%i is told as %s', (place, words) => expect(ordinal(place)).toBe(words));
});

describe('A change of seats', () => {
  it.each([
    [0, '0'],
    [1, '+1'],
    [-1, '−1'],
    [1000, '+1,000'],
    [-1000, '−1,000'],
  ])('of %i is told as %s', (change, words) => expect(signed(change)).toBe(words));
});

it('A list joins its last two by the word asked for', () => {
  expect([listed([], 'or'), listed(['Darley'], 'or'), listed(['Darley', 'Abbey'], 'or')]).toEqual([
    '',
    'Darley',
    'Darley or Abbey',
  ]);
});
