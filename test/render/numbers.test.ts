import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, counted, ordinal, percent, points, pointsSigned, printedPercent } from '../../src/render/numbers.ts';
import { ALL_VOTES } from '../../src/results/share.ts';

const share = (votes: number, total: number) => ({ method: ALL_VOTES, votes, total }) as const;

describe('A figure in words', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1406, '1,406'],
    [1234567, '1,234,567'],
    [null, 'not recorded'],
  ])('shows %s as %s', (value, words) => expect(count(value)).toBe(words));

  it.each([
    [1, '1 vote'],
    [0, '0 votes'],
    [1406, '1,406 votes'],
    [null, 'votes not recorded'],
  ])('shows %s votes as %s', (votes, words) => expect(counted(votes, 'vote')).toBe(words));

  it.each([
    [1406, 3356, '41.9%'],
    [0, 7, '0.0%'],
    [7, 7, '100.0%'],
    [1, 3, '33.3%'],
    [2, 3, '66.7%'],
    [0, 500, '0.0%'],
    [1, 2000, '0.1%'],
    [1, 2001, 'under 0.1%'],
    [29, 58_972, 'under 0.1%'],
    [1999, 2000, 'over 99.9%'],
    [1998, 2000, '99.9%'],
    [500, 500, '100.0%'],
    [3, 80, '3.8%'],
    [669, 2000, '33.5%'],
  ])('shows %i of %i as %s, rounding halves up', (votes, total, words) =>
    expect(percent(share(votes, total))).toBe(words),
  );

  it('subtracts shares before it rounds them', () => {
    expect(points(share(18586, 58972), share(18234, 58972))).toBe('0.6 points');
    expect(points(share(17150, 51706), share(15523, 51706))).toBe('3.1 points');
    expect(points(share(18234, 58972), share(18586, 58972))).toBe('−0.6 points');
    expect(points(share(1, 3), share(1, 3))).toBe('0.0 points');
    expect(points(share(1201, 2401), share(1200, 2401))).toBe('under 0.1 points');
  });

  it('rounds any share exactly to the nearest tenth, and never to nothing or everything if it is neither', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), fc.nat(2_000_000), fc.boolean(), (total, some, few) => {
        const votes = (few ? some % 50 : some) % (total + 1);
        const tenths = (2000n * BigInt(votes) + BigInt(total)) / (2n * BigInt(total));
        const exact = `${tenths / 10n}.${tenths % 10n}%`;
        const isAlmost = (exact === '0.0%' && votes > 0) || (exact === '100.0%' && votes < total);
        const bound = votes * 2 < total ? 'under 0.1%' : 'over 99.9%';
        expect(percent(share(votes, total))).toBe(isAlmost ? bound : exact);
      }),
    );
  });

  it.each([
    [47.7, '47.7%'],
    [27, '27.0%'],
    [0, '0.0%'],
    [100, '100.0%'],
    [41.95, '42.0%'],
    [0.04, 'under 0.1%'],
    [99.96, 'over 99.9%'],
    [null, 'not recorded'],
  ])('shows the source’s percentage %s as %s', (value, words) => {
    expect(printedPercent(value)).toBe(words);
  });
});

describe('A change in points', () => {
  it.each([
    [1, 2000, '+0.1 points'],
    [1, 2001, 'up by under 0.1 points'],
    [-1, 1999, '−0.1 points'],
    [-1, 2001, 'down by under 0.1 points'],
    [-12_345, 100_000, '−12.3 points'],
    [12_345, 100_000, '+12.3 points'],
    [1, 20, '+5.0 points'],
    [-1, 20, '−5.0 points'],
    [0, 20, '0.0 points'],
    [1, 100_000, 'up by under 0.1 points'],
    [-1, 100_000, 'down by under 0.1 points'],
  ])('of %i in %i is shown as %s', (votes, total, words) => expect(pointsSigned({ votes, total })).toBe(words));
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
  ])('%i is shown as %s', (place, words) => expect(ordinal(place)).toBe(words));
});
