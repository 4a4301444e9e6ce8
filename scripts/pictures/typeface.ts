/** Inter as the pictures use it: its files, and how wide a text will be. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Blob, Face, Font, Buffer as Run, shape } from 'harfbuzzjs';

export const FAMILY = 'Inter';
export type Weight = 400 | 600;

/** How a text is set: its size in pixels and its weight. */
export interface Style {
  size: number;
  weight: Weight;
}

/** The fonts of each weight, as paths for the renderer. */
export const FONT_FILES: Readonly<Record<Weight, string>> = {
  400: fileURLToPath(new URL('fonts/Inter-Regular.ttf', import.meta.url)),
  600: fileURLToPath(new URL('fonts/Inter-SemiBold.ttf', import.meta.url)),
};

const ELLIPSIS = '…';
/** What looks wrong before an ellipsis. */
const LOOSE_END = /[\s.,&-]+$/;
/** Stands for a character that Inter has no glyph for, so that a loss shows. */
const REPLACEMENT = '□';

interface Typeface {
  font: Font;
  unitsPerEm: number;
  characters: ReadonlySet<number>;
}
const typefaces: Readonly<Record<Weight, Typeface>> = { 400: opened(400), 600: opened(600) };

function opened(weight: Weight): Typeface {
  const face = new Face(new Blob(readFileSync(FONT_FILES[weight])));
  return { font: new Font(face), unitsPerEm: face.upem, characters: new Set(face.collectUnicodes()) };
}

/** The width in pixels, kerned as the renderer kerns it: both shape with HarfBuzz. */
export function widthOf(text: string, { size, weight }: Style): number {
  const { font, unitsPerEm } = typefaces[weight];
  const run = new Run();
  run.addText(drawable(text));
  run.guessSegmentProperties();
  shape(font, run);
  const units = run.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  return (units * size) / unitsPerEm;
}

/** The text as it can be drawn: composed, and with a replacement for each character that Inter has no glyph for. */
export function drawable(text: string): string {
  const { characters } = typefaces[400];
  const known = (character: string) => characters.has(character.codePointAt(0) ?? 0);
  return [...text.normalize('NFC')].map((character) => (known(character) ? character : REPLACEMENT)).join('');
}

/** The text, or as much of its beginning as fits in a width with an ellipsis after it. */
export function fitted(text: string, width: number, style: Style): string {
  const whole = drawable(text);
  if (widthOf(whole, style) <= width) return whole;
  const characters = [...new Intl.Segmenter('en').segment(whole)].map(({ segment }) => segment);
  let [fits, tooLong] = [0, characters.length];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (widthOf(cut(characters, middle), style) <= width) fits = middle;
    else tooLong = middle;
  }
  return cut(characters, fits);
}

function cut(characters: readonly string[], length: number): string {
  return characters.slice(0, length).join('').replace(LOOSE_END, '') + ELLIPSIS;
}

/** A style no larger than the given one in which the text fits, down to a smallest size. */
export function shrunk(text: string, width: number, { size, weight }: Style, smallest: number): Style {
  const natural = widthOf(text, { size, weight });
  return { size: Math.max(smallest, Math.min(size, Math.floor((size * width) / natural))), weight };
}
