import { useContext } from 'hono/jsx';
import { CardPalette } from './palette.ts';
import { drawable, FAMILY, type FontStyle, widthOf } from './typeface.ts';

type Tone = 'text' | 'muted' | 'faint';

interface LineProps {
  x: number;
  /** The baseline. */
  y: number;
  style: FontStyle;
  tone?: Tone;
}

/** One line of text that starts at `x`, ends there (`end`) or is centred on it (`middle`). */
export function Text({
  x,
  y,
  style,
  tone = 'text',
  anchor = 'start',
  children,
}: LineProps & {
  anchor?: 'start' | 'middle' | 'end';
  children: string;
}) {
  return (
    <text x={round(x)} y={round(y)} text-anchor={anchor} {...lettering(style)} fill={useContext(CardPalette)[tone]}>
      {drawable(children)}
    </text>
  );
}

/**
 * A figure that ends at `x`, with equally wide digits, so that figures in a column align. The renderer does not support
 * OpenType features such as tabular digits, so every character has its own position.
 */
export function Figure({ x, y, style, tone = 'text', children }: LineProps & { children: string }) {
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
    <text x={starts.join(' ')} y={round(y)} {...lettering(style)} fill={useContext(CardPalette)[tone]}>
      {children}
    </text>
  );
}

/** The width of a text as {@link Figure} sets it. */
export function figureWidth(text: string, style: FontStyle): number {
  const cell = digitWidth(style);
  return [...text].reduce((sum, one) => sum + (isDigit(one) ? cell : widthOf(one, style)), 0);
}

function digitWidth(style: FontStyle): number {
  return Math.max(...[...'0123456789'].map((digit) => widthOf(digit, style)));
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

function lettering({ size, weight }: FontStyle) {
  return { 'font-family': FAMILY, 'font-size': size, 'font-weight': weight };
}

/** Rounds to hundredths of a pixel, which keeps the SVG short. */
export function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
