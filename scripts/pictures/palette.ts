/** The colours of a card. It is opaque and dark, so that it reads alike on Discord's light and dark themes. */
export const CARD = '#1e1f22';
export const TEXT = '#f2f3f5';
/** Second to the text: captions and party names. 8:1 on the card. */
export const MUTED = '#b5bac1';
/** Third: what is not recorded, the source. 6:1 on the card. */
export const FAINT = '#949ba4';
/** The line a bar runs along. */
export const TRACK = '#36393f';

/** Below this contrast with the card (WCAG, for graphics) a colour needs an outline to be seen. */
const VISIBLE = 3;

/** The outline of a fill that is too dark for the card by itself, or null where it needs none. */
export function outlineOf(colour: string): string | null {
  return contrast(colour, CARD) < VISIBLE ? FAINT : null;
}

/** What is drawn on top of a fill: the card's dark, or white, whichever stands out more. */
export function inkOn(colour: string): string {
  return contrast(colour, CARD) >= contrast(colour, '#ffffff') ? CARD : '#ffffff';
}

/** Contrast of two colours (`#rrggbb`) by WCAG 2: from 1, the same, to 21, black on white. */
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
