/** Texts as shapes. The renderer would read the fonts again for each picture, which takes as long as drawing it. */
import { type Glyph, type Outline, outlineOf, type Weight } from './typeface.ts';

/** A text as this folder draws it: one line, with a place for the whole or for each character. */
const TEXT = /<text ([^>]*)>([^<]*)<\/text>/g;
const ESCAPED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

/** The SVG with the outlines of its texts instead of the texts. */
export function withOutlines(svg: string): string {
  return svg.replaceAll(TEXT, (_, attributes: string, content: string) => {
    const of = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
    const text = content.replaceAll(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => ESCAPED[name] ?? '');
    const weight: Weight = of('font-weight') === '600' ? 600 : 400;
    const size = Number(of('font-size'));
    const before = { middle: 0.5, end: 1 }[of('text-anchor')] ?? 0;
    const [x = 0, ...others] = of('x').split(' ').map(Number);
    const pieces =
      others.length === 0 ? [{ text, x }] : [...text].map((one, at) => ({ text: one, x: [x, ...others][at] }));
    const shapes = pieces.map((piece) => {
      const outline = outlineOf(piece.text, weight);
      return shapeOf(outline, { x: (piece.x ?? x) - before * outline.width * size, y: Number(of('y')), size });
    });
    return `<g fill="${of('fill')}">${shapes.join('')}</g>`;
  });
}

function shapeOf({ glyphs }: Outline, { x, y, size }: { x: number; y: number; size: number }): string {
  const pathOf = ({ path, scale, right, up }: Glyph) =>
    `<path transform="matrix(${scale * size} 0 0 ${-scale * size} ${x + right * size} ${y - up * size})" d="${path}"/>`;
  return glyphs.map(pathOf).join('');
}
