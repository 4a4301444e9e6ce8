import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, counted, ordinal, percent, points, printedPercent } from '../../src/render/numbers.ts';
import { signed } from '../../src/render/words.ts';
import { ALL_VOTES } from '../../src/results/share.ts';

const share = (votes: number, total: number) => ({ method: ALL_VOTES, votes, total }) as const;

describe('Figures in words', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1406, '1,406'],
    [1234567, '1,234,567'],
    [null, 'not recorded'],
  ])('count %s as %s', (value, words) => expect(count(value)).toBe(words));

  it.each([
    [1, '+1'],
    [-2, '−2'],
    [0, '0'],
    [-1200, '−1,200'],
  ])('sign %s as %s', (change, words) => expect(signed(change)).toBe(words));

  it.each([
    [1, '1 vote'],
    [0, '0 votes'],
    [1406, '1,406 votes'],
  ])('count %i votes as %s', (votes, words) => expect(counted(votes, 'vote')).toBe(words));

  it.each([
    [1406, 3356, '41.9%'],
    [0, 7, '0.0%'],
    [7, 7, '100.0%'],
    [1, 3, '33.3%'],
    [2, 3, '66.7%'],
    [1, 2000, '0.1%'],
    [3, 80, '3.8%'],
    [669, 2000, '33.5%'],
  ])('print %i of %i as %s, halves up', (votes, total, words) => expect(percent(share(votes, total))).toBe(words));

  it('take a difference of shares before rounding', () => {
    expect(points(share(18586, 58972), share(18234, 58972))).toBe('0.6 points');
    expect(points(share(17150, 51706), share(15523, 51706))).toBe('3.1 points');
    expect(points(share(18234, 58972), share(18586, 58972))).toBe('−0.6 points');
    expect(points(share(1, 3), share(1, 3))).toBe('0.0 points');
  });

  it('round any share to the nearest tenth, exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), fc.nat(2_000_000), (total, some) => {
        const votes = some % (total + 1);
        const tenths = BigInt(percent(share(votes, total)).replace(/[.%]/g, ''));
        expect(tenths).toBe((2000n * BigInt(votes) + BigInt(total)) / (2n * BigInt(total)));
      }),
    );
  });

  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [111, '111th'],
  ])('place %i as %s', (place, words) => expect(ordinal(place)).toBe(words));

  it('print a percentage of the source as printed', () => {
    expect(printedPercent(47.7)).toBe('47.7%');
    expect(printedPercent(null)).toBe('not recorded');
  });
});
