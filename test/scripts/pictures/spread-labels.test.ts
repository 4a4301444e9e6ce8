import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadLabels } from '../../../scripts/pictures/spread-labels.ts';

const ROOM = { top: 0, bottom: 300 };

describe('Spread labels', () => {
  it('stay where they are if they are far enough apart', () => {
    expect(spreadLabels([10, 60, 200], 20, ROOM)).toEqual([10, 60, 200]);
  });

  it('move equally far up and down if they would touch', () => {
    expect(spreadLabels([100, 100, 250], 20, ROOM)).toEqual([90, 110, 250]);
  });

  it('are at least a step apart, in order, and within the limits', () => {
    const heights = fc.array(fc.double({ min: -50, max: 350, noNaN: true }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(heights, (unsorted) => {
        const placed = spreadLabels(
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
