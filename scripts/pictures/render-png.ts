import { Resvg } from '@resvg/resvg-js';
import { FALLBACK_FONT, FAMILY, FONT_FILES } from './typeface.ts';

/** A picture ready to publish. Width and height are in pixels. */
export interface DrawnPicture {
  name: string;
  png: Uint8Array;
  width: number;
  height: number;
}

const OPTIONS = {
  font: {
    loadSystemFonts: false,
    fontFiles: [...Object.values(FONT_FILES), ...(FALLBACK_FONT === null ? [] : [FALLBACK_FONT])],
    defaultFontFamily: FAMILY,
  },
};

/** Renders an SVG with this folder's fonts and no system fonts, so that every machine produces the same bytes. */
export function renderPng(name: string, svg: string): DrawnPicture {
  const image = new Resvg(svg, OPTIONS).render();
  return { name, png: image.asPng(), width: image.width, height: image.height };
}
