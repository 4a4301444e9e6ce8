import { TEXT } from './palette.ts';
import { drawable, FAMILY, type Style, widthOf } from './typeface.ts';

interface Placed {
  x: number;
  /** The baseline. */
  y: number;
  style: Style;
  fill?: string;
}

/** One line of text from `x`, or to it (`end`), or about it (`middle`). */
export function Text({
  x,
  y,
  style,
  fill = TEXT,
  anchor = 'start',
  children,
}: Placed & {
  anchor?: 'start' | 'middle' | 'end';
  children: string;
}) {
  return (
    <text x={round(x)} y={round(y)} text-anchor={anchor} {...lettering(style)} fill={fill}>
      {drawable(children)}
    </text>
  );
}

/**
 * A figure that ends at `x`, each digit in a cell of one width, so that figures under one another align. The
 * renderer knows no OpenType features, hence no tabular digits of the font's own; so each character is placed.
 */
export function Figure({ x, y, style, fill = TEXT, children }: Placed & { children: string }) {
  const cell = digitWidth(style);
  const starts: number[] = [];
  let right = x;
  for (const character of [...children].reverse()) {
    const own = widthOf(character, style);
    const room = isDigit(character) ? cell : own;
    starts.unshift(round(right - (room + own) / 2));
    right -= room;
  }
  return (
    <text x={starts.join(' ')} y={round(y)} {...lettering(style)} fill={fill}>
      {children}
    </text>
  );
}

/** The width of a text as {@link Figure} sets it. */
export function figureWidth(text: string, style: Style): number {
  const cell = digitWidth(style);
  return [...text].reduce((sum, one) => sum + (isDigit(one) ? cell : widthOf(one, style)), 0);
}

function digitWidth(style: Style): number {
  return Math.max(...[...'0123456789'].map((digit) => widthOf(digit, style)));
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

function lettering({ size, weight }: Style) {
  return { 'font-family': FAMILY, 'font-size': size, 'font-weight': weight };
}

/** Hundredths of a pixel are finer than anyone sees, and keep the SVG short. */
export function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
