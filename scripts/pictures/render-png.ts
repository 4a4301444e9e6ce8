import { Resvg } from '@resvg/resvg-js';
import { palettePng } from './palette-png.ts';
import { withOutlines } from './text-outlines.ts';

/** A PNG, and its size in pixels. */
export interface Png {
  bytes: Uint8Array;
  width: number;
  height: number;
}

const COLOUR = /(?<==")#[0-9a-f]{6}(?=")/gi;

/** Texts are outlines by then, so the renderer needs no font. */
const OPTIONS = { font: { loadSystemFonts: false } };

/** Renders an opaque SVG with this folder's fonts and no system fonts, so that every machine produces the same bytes. */
export function renderPng(svg: string): Png {
  const { pixels, width, height } = new Resvg(withOutlines(svg), OPTIONS).render();
  const kept = svg.match(COLOUR) ?? [];
  return { bytes: palettePng(pixels, { width, height, kept }), width, height };
}
