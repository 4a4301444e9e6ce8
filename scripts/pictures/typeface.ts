/** Inter, the font of the pictures: its files, and the width and outlines of texts. */
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

/**
 * A font file for characters that Inter does not have, such as 王: the environment variable `FALLBACK_FONT`. Fonts with
 * these are too large for the repository. Null if there is none.
 */
export const FALLBACK_FONT = process.env.FALLBACK_FONT || null;

const ELLIPSIS = '…';
/** Characters that look wrong before an ellipsis. */
const LOOSE_END = /[\s.,&-]+$/;
/** Ligatures such as ﬁ, drawn as their letters. */
const LIGATURES = /[\uFB00-\uFB06]/g;
/** Replaces a character that no font has, so that the loss is visible. */
const REPLACEMENT = '□';

interface Typeface {
  font: Font;
  unitsPerEm: number;
  characters: ReadonlySet<number>;
  /** The outlines of the glyphs drawn so far, by their index in the font. */
  paths: Map<number, string>;
}

/** A shape of a text. Lengths are in ems. */
export interface Glyph {
  /** An SVG path in the font's units, whose y axis points up. */
  path: string;
  /** The length of one such unit. */
  scale: number;
  /** Its place, from the start of the text and from the baseline. */
  right: number;
  up: number;
}

export interface Outline {
  glyphs: Glyph[];
  width: number;
}
const typefaces: Readonly<Record<Weight, Typeface>> = {
  400: opened(FONT_FILES[400]),
  600: opened(FONT_FILES[600]),
};
const fallback = FALLBACK_FONT === null ? null : opened(FALLBACK_FONT);

function opened(file: string): Typeface {
  const face = new Face(new Blob(readFileSync(file)));
  return {
    font: new Font(face),
    unitsPerEm: face.upem,
    characters: new Set(face.collectUnicodes()),
    paths: new Map(),
  };
}

/** The width in pixels. */
export function widthOf(text: string, { size, weight }: FontStyle): number {
  const known = widths[weight].get(text);
  if (known !== undefined) return known * size;
  const ems = outlineOf(text, weight).width;
  widths[weight].set(text, ems);
  return ems * size;
}

/** The widths measured so far, in ems: layout measures the same words many times. */
const widths: Readonly<Record<Weight, Map<string, number>>> = { 400: new Map(), 600: new Map() };

/** The text in pieces that one font draws. */
function runsOf(text: string, inter: Typeface): { text: string; typeface: Typeface }[] {
  const runs: { text: string; typeface: Typeface }[] = [];
  for (const character of text) {
    const typeface = fallback && !has(inter, character) ? fallback : inter;
    const last = runs.at(-1);
    if (last?.typeface === typeface) last.text += character;
    else runs.push({ text: character, typeface });
  }
  return runs;
}

/** The shapes of a text on one line. */
export function outlineOf(text: string, weight: Weight): Outline {
  const known = outlines[weight].get(text);
  if (known) return known;
  const glyphs: Glyph[] = [];
  let width = 0;
  for (const { text: own, typeface } of runsOf(drawable(text), typefaces[weight])) {
    const run = new Run();
    run.addText(own);
    run.guessSegmentProperties();
    shape(typeface.font, run);
    const places = run.getGlyphPositions();
    const scale = 1 / typeface.unitsPerEm;
    for (const [index, { codepoint }] of run.getGlyphInfos().entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = places[index] ?? {};
      const path = pathOf(codepoint, typeface);
      if (path) glyphs.push({ path, scale, right: width + xOffset * scale, up: yOffset * scale });
      width += xAdvance * scale;
    }
  }
  const outline = { glyphs, width };
  if (outlines[weight].size >= MOST_OUTLINES) outlines[weight].clear();
  outlines[weight].set(text, outline);
  return outline;
}

/** The same texts are in a picture's dark, light and preview, and single digits are in every picture. */
const outlines: Readonly<Record<Weight, Map<string, Outline>>> = { 400: new Map(), 600: new Map() };
const MOST_OUTLINES = 500;

function pathOf(glyph: number, { font, paths }: Typeface): string {
  const path = paths.get(glyph) ?? font.glyphToPath(glyph);
  paths.set(glyph, path);
  return path;
}

/** The text as it can be drawn: composed, with a replacement for each character that no font has. */
export function drawable(text: string): string {
  const known = (character: string) => has(typefaces[400], character) || (fallback && has(fallback, character));
  const letters = text.replace(LIGATURES, (ligature) => ligature.normalize('NFKC')).normalize('NFC');
  return [...letters].map((character) => (known(character) ? character : REPLACEMENT)).join('');
}

function has({ characters }: Typeface, character: string): boolean {
  return characters.has(character.codePointAt(0) ?? 0);
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
