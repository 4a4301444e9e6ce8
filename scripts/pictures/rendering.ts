import { Resvg } from '@resvg/resvg-js';
import { FAMILY, FONT_FILES } from './typeface.ts';

/** One picture, ready to be published. Width and height are in pixels. */
export interface Picture {
  name: string;
  png: Uint8Array;
  width: number;
  height: number;
}

const OPTIONS = {
  font: { loadSystemFonts: false, fontFiles: Object.values(FONT_FILES), defaultFontFamily: FAMILY },
};

/** An SVG drawn to PNG with the fonts of this folder alone, so that every machine makes the same bytes. */
export function rendered(name: string, svg: string): Picture {
  const image = new Resvg(svg, OPTIONS).render();
  return { name, png: image.asPng(), width: image.width, height: image.height };
}
