import { expect } from 'vitest';
import { markersIn } from './markers.ts';
import { discsIn, overlap, sizeOf, textsIn, touches } from './measured-svg.ts';

/** The least distance from text to the edge, in CSS pixels at the narrowest width. */
const EDGE = 8;
/** The least size of text, in the same pixels. */
const SMALLEST = 11;

/** Fails if a text overlaps another, a disc or a marker, leaves the card, or is too small to read on a phone. */
export function expectLegible(svg: string): void {
  const { width, height } = sizeOf(svg);
  const texts = textsIn(svg);
  const discs = discsIn(svg);
  const markers = markersIn(svg);
  expect(texts.length).toBeGreaterThan(0);
  for (const [index, one] of texts.entries()) {
    expect(one.left, `"${one.text}" begins on the card`).toBeGreaterThanOrEqual(EDGE);
    expect(one.right, `"${one.text}" ends on the card`).toBeLessThanOrEqual(width - EDGE);
    expect(one.bottom, `"${one.text}" is on the card`).toBeLessThanOrEqual(height);
    expect(one.size, `"${one.text}" is large enough`).toBeGreaterThanOrEqual(SMALLEST);
    const over = texts.slice(index + 1).find((other) => overlap(one, other));
    expect(over?.text, `"${one.text}" overlaps no text`).toBeUndefined();
    expect(
      discs.some((disc) => touches(disc, one)),
      `"${one.text}" touches no disc`,
    ).toBe(false);
    expect(
      markers.some((marker) => overlap(marker, one)),
      `"${one.text}" touches no marker`,
    ).toBe(false);
  }
}
