import { describe, expect, it } from 'vitest';
import { seatingOf } from '../../../scripts/pictures/seating.ts';
import { majorityMark } from '../../../src/results/control.ts';
import { at } from '../../support/elections.ts';

const WITHIN = { x: 400, y: 380, inner: 120, outer: 280 };
const SIZES = Array.from({ length: 250 }, (_, index) => index + 1);

describe('Seats in a half circle', () => {
  it('do not overlap and stay within it', () => {
    for (const size of SIZES) {
      const { seats, radius } = seatingOf(size, WITHIN);
      expect(seats).toHaveLength(size);
      const distances = seats.map(({ x, y }) => Math.hypot(x - WITHIN.x, y - WITHIN.y));
      expect(Math.max(...distances) + radius).toBeLessThanOrEqual(WITHIN.outer);
      expect(Math.min(...distances) - radius).toBeGreaterThanOrEqual(WITHIN.inner);
      const gaps = seats.flatMap((one, index) =>
        seats.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
      );
      expect(Math.min(...gaps)).toBeGreaterThan(2 * radius);
    }
  });

  it('reach the line in the middle with exactly the seat that makes a majority', () => {
    for (const size of SIZES) {
      const { seats } = seatingOf(size, WITHIN);
      const mark = majorityMark(size);
      expect(at(seats, mark - 1).x).toBeGreaterThan(WITHIN.x - 0.01);
      if (mark > 1) expect(at(seats, mark - 2).x).toBeLessThan(WITHIN.x - 0.01);
    }
  });
});
