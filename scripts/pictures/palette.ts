/** The colours of a card. It is opaque and dark, so that it looks the same on Discord's light and dark themes. */
export const CARD = '#1e1f22';
export const TEXT = '#f2f3f5';
/** For captions and party names. Contrast with the card: 8:1. */
export const MUTED = '#b5bac1';
/** For sources and "not recorded". Contrast with the card: 6:1. */
export const FAINT = '#949ba4';
/** For the line behind a bar, and grid lines. */
export const TRACK = '#36393f';

/** A colour with a lower contrast (WCAG, for graphics) needs an outline. */
const VISIBLE = 3;

/** The outline for a fill that is too dark for the card, or null if it needs none. */
export function outlineOf(colour: string): string | null {
  return contrast(colour, CARD) < VISIBLE ? FAINT : null;
}

/** The colour to draw on top of a fill: the card's, or white if that has more contrast. */
export function inkOn(colour: string): string {
  return contrast(colour, CARD) >= contrast(colour, '#ffffff') ? CARD : '#ffffff';
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
