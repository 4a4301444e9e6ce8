import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from '../../../scripts/pictures/spread.ts';

const ROOM = { top: 0, bottom: 300 };

describe('Labels spread over a room', () => {
  it('stay where they want to be while that keeps them apart', () => {
    expect(spread([10, 60, 200], 20, ROOM)).toEqual([10, 60, 200]);
  });

  it('move as far up as down where they would touch', () => {
    expect(spread([100, 100, 250], 20, ROOM)).toEqual([90, 110, 250]);
  });

  it('are never nearer than a step, in their order, and within the room', () => {
    const heights = fc.array(fc.double({ min: -50, max: 350, noNaN: true }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(heights, (unsorted) => {
        const placed = spread(
          unsorted.toSorted((a, b) => a - b),
          20,
          ROOM,
        );
        for (const [index, height] of placed.entries()) {
          expect(height).toBeGreaterThanOrEqual(ROOM.top);
          expect(height).toBeLessThanOrEqual(ROOM.bottom + 1e-6);
          if (index > 0) expect(height - (placed[index - 1] ?? 0)).toBeGreaterThan(20 - 1e-6);
        }
      }),
    );
  });
});
