/** Inter, the font of the pictures: its files and the width of texts. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Blob, Face, Font, Buffer as Run, shape } from 'harfbuzzjs';

export const FAMILY = 'Inter';
export type Weight = 400 | 600;

/** `size` is in pixels. */
export interface FontStyle {
  size: number;
  weight: Weight;
}

/** The file of each weight. */
export const FONT_FILES: Readonly<Record<Weight, string>> = {
  400: fileURLToPath(new URL('fonts/Inter-Regular.ttf', import.meta.url)),
  600: fileURLToPath(new URL('fonts/Inter-SemiBold.ttf', import.meta.url)),
};

const ELLIPSIS = '…';
/** Characters that look wrong before an ellipsis. */
const LOOSE_END = /[\s.,&-]+$/;
/** Replaces a character that Inter does not have, so that the loss is visible. */
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

/** The width in pixels. Kerning matches the renderer's, because both use HarfBuzz. */
export function widthOf(text: string, { size, weight }: FontStyle): number {
  const { font, unitsPerEm } = typefaces[weight];
  const run = new Run();
  run.addText(drawable(text));
  run.guessSegmentProperties();
  shape(font, run);
  const units = run.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  return (units * size) / unitsPerEm;
}

/** The text as it can be drawn: composed, with a replacement for each character that Inter does not have. */
export function drawable(text: string): string {
  const { characters } = typefaces[400];
  const known = (character: string) => characters.has(character.codePointAt(0) ?? 0);
  return [...text.normalize('NFC')].map((character) => (known(character) ? character : REPLACEMENT)).join('');
}

/** The text, cut and ended with an ellipsis if it is too wide. */
export function fitted(text: string, width: number, style: FontStyle): string {
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

/** A style reduced until the text fits, but no smaller than a smallest size. */
export function shrunk(text: string, width: number, { size, weight }: FontStyle, smallest: number): FontStyle {
  const natural = widthOf(text, { size, weight });
  return { size: Math.max(smallest, Math.min(size, Math.floor((size * width) / natural))), weight };
}

/** Half the height of capitals: how far a baseline is below the middle of its line. */
export function halfCapHeight({ size }: FontStyle): number {
  return size * 0.36;
}
