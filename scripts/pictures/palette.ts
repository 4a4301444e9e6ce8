import { createContext } from 'hono/jsx';

/** The colours of a card. */
export interface Palette {
  card: string;
  text: string;
  /** For captions and party names. */
  muted: string;
  /** For sources and "not recorded", and for outlines. */
  faint: string;
  /** For the line behind a bar, and grid lines, which no figure depends on. */
  track: string;
}

/** For replies: opaque, so that it looks the same on Discord's light and dark themes. */
export const DARK: Palette = {
  card: '#1e1f22',
  text: '#f2f3f5',
  muted: '#b5bac1',
  faint: '#949ba4',
  track: '#36393f',
};

/** For light pages and print. */
export const LIGHT: Palette = {
  card: '#ffffff',
  text: '#1b1c20',
  muted: '#4e525b',
  faint: '#5f646e',
  track: '#dcdee3',
};

/** The palette of the card around a component. */
export const CardPalette = createContext(DARK);

/** A colour with a lower contrast (WCAG, for graphics) needs an outline. */
const VISIBLE = 3;

/** What can be drawn on top of a fill. */
const INKS = ['#1e1f22', '#ffffff'] as const;

/** The outline for a fill that does not stand out from the card, or null if it needs none. */
export function outlineOf(colour: string, { card, faint }: Palette): string | null {
  return contrast(colour, card) < VISIBLE ? faint : null;
}

/** The colour to draw on top of a fill: near-black, or white if that has more contrast. */
export function inkOn(colour: string): string {
  const [black, white] = INKS;
  return contrast(colour, black) >= contrast(colour, white) ? black : white;
}

/** The WCAG 2 contrast of two colours (`#rrggbb`): 1 for the same colour, 21 for black on white. */
export function contrast(a: string, b: string): number {
  const [lighter, darker] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
