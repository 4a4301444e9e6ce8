import { Resvg } from '@resvg/resvg-js';
import { type Look, palettePngs } from './palette-png.ts';
import { withOutlines } from './text-outlines.ts';

/** The SVG of a picture in one look or in two, such as dark and light. */
export type Looks = readonly [svg: string] | readonly [svg: string, other: string];

/** A PNG, and its size in pixels. */
export interface Png {
  bytes: Uint8Array;
  width: number;
  height: number;
}

const COLOUR = /(?<==")#[0-9a-f]{6}(?=")/gi;

/** Texts are outlines by then, so the renderer needs no font. */
const OPTIONS = { font: { loadSystemFonts: false } };

/**
 * Renders the looks of a picture, opaque SVGs of one size, with this folder's fonts and no system fonts, so that every
 * machine produces the same bytes.
 */
export function renderPngs(svgs: Looks): Png[] {
  const [first, second] = svgs;
  const { look, width, height } = pixelsOf(first);
  const looks: [Look] | [Look, Look] = second === undefined ? [look] : [look, pixelsOf(second).look];
  return palettePngs(looks, { width, height }).map((bytes) => ({ bytes, width, height }));
}

function pixelsOf(svg: string): { look: Look; width: number; height: number } {
  const { pixels, width, height } = new Resvg(withOutlines(svg), OPTIONS).render();
  return { look: { rgba: pixels, kept: svg.match(COLOUR) ?? [] }, width, height };
}
