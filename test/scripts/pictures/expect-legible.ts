import { expect } from 'vitest';
import { WIDTH } from '../../../scripts/pictures/card.tsx';
import { discsIn, overlap, textsIn, touches } from './measured-svg.ts';

/** The least distance from text to the edge, in pixels. */
const EDGE = 20;
/** The least size of text, in pixels. Discord shows it at half this size. */
const SMALLEST = 16;

/** Fails if a text overlaps another or a disc, leaves the card, or is too small to read. */
export function expectLegible(svg: string): void {
  const height = Number(/<svg [^>]*height="(\d+)"/.exec(svg)?.[1]);
  const texts = textsIn(svg);
  const discs = discsIn(svg);
  expect(texts.length).toBeGreaterThan(0);
  for (const [index, one] of texts.entries()) {
    expect(one.left, `"${one.text}" begins on the card`).toBeGreaterThanOrEqual(EDGE);
    expect(one.right, `"${one.text}" ends on the card`).toBeLessThanOrEqual(WIDTH - EDGE);
    expect(one.bottom, `"${one.text}" is on the card`).toBeLessThanOrEqual(height);
    expect(one.size, `"${one.text}" is large enough`).toBeGreaterThanOrEqual(SMALLEST);
    const over = texts.slice(index + 1).find((other) => overlap(one, other));
    expect(over?.text, `"${one.text}" overlaps no text`).toBeUndefined();
    expect(
      discs.some((disc) => touches(disc, one)),
      `"${one.text}" touches no disc`,
    ).toBe(false);
  }
}
