import { expect } from 'vitest';
import { contrast } from '../../../scripts/pictures/palette.ts';
import { attribute } from './measured-svg.ts';

/** The least contrast with the card (WCAG 2, AA) of text, and of shapes that carry meaning. */
const TEXT = 4.5;
const SHAPE = 3;
const SHAPES = /<(?:rect|circle|polygon|path) ([^>]*class="(?:bar|disc|marker|leader|dashed)"[^>]*)>/g;

/** Fails if a text or a shape does not stand out from its card. */
export function expectContrast(svg: string): void {
  const card = attribute(/<rect ([^>]*)>/.exec(svg)?.[1] ?? '', 'fill');
  for (const [, attributes = ''] of svg.matchAll(/<text ([^>]*)>/g))
    expect(contrast(attribute(attributes, 'fill'), card), attributes).toBeGreaterThanOrEqual(TEXT);
  for (const [, attributes = ''] of svg.matchAll(SHAPES))
    expect(mostContrast(attributes, card), attributes).toBeGreaterThanOrEqual(SHAPE);
  for (const [line] of svg.matchAll(/<g class="line">.*?<\/g>/g)) {
    const paths = [...line.matchAll(/<path ([^>]*class="(?:solid|casing)"[^>]*)>/g)];
    if (paths.length === 0) continue;
    const best = Math.max(...paths.map(([, attributes = '']) => mostContrast(attributes, card)));
    expect(best, line).toBeGreaterThanOrEqual(SHAPE);
  }
}

/** The contrast of a shape's fill or of its outline, whichever is greater. */
function mostContrast(attributes: string, card: string): number {
  const colours = ['fill', 'stroke']
    .map((name) => attribute(attributes, name))
    .filter((colour) => colour.startsWith('#'));
  return Math.max(...colours.map((colour) => contrast(colour, card)));
}
