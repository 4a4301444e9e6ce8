import { Resvg } from '@resvg/resvg-js';
import { palettePng } from './palette-png.ts';
import { FALLBACK_FONT, FAMILY, FONT_FILES } from './typeface.ts';

/** A PNG, and its size in pixels. */
export interface Png {
  bytes: Uint8Array;
  width: number;
  height: number;
}

const COLOUR = /(?<==")#[0-9a-f]{6}(?=")/gi;

const OPTIONS = {
  font: {
    loadSystemFonts: false,
    fontFiles: [...Object.values(FONT_FILES), ...(FALLBACK_FONT === null ? [] : [FALLBACK_FONT])],
    defaultFontFamily: FAMILY,
  },
};

/** Renders an opaque SVG with this folder's fonts and no system fonts, so that every machine produces the same bytes. */
export function renderPng(svg: string): Png {
  const { pixels, width, height } = new Resvg(svg, OPTIONS).render();
  const kept = svg.match(COLOUR) ?? [];
  return { bytes: palettePng(pixels, { width, height, kept }), width, height };
}
