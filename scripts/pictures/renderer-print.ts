import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { FALLBACK_FONT, FONT_FILES } from './typeface.ts';

const CODE = ['render-png.ts', 'text-outlines.ts', 'typeface.ts', 'palette-png.ts'].map((name) =>
  fileURLToPath(new URL(name, import.meta.url)),
);

let known: string | undefined;

/** A hash that changes if the same SVG might become a different PNG: of the code, the fonts and the renderer's version. */
export function rendererPrint(): string {
  known ??= hashNow();
  return known;
}

function hashNow(): string {
  const fonts = [...Object.values(FONT_FILES), ...(FALLBACK_FONT === null ? [] : [FALLBACK_FONT])];
  const renderer = createRequire(import.meta.url).resolve('@resvg/resvg-js/package.json');
  const hash = createHash('sha256');
  for (const file of [...CODE, ...fonts, renderer]) hash.update(readFileSync(file));
  return hash.digest('hex');
}
