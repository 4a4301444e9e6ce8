/** How wide a line is on a phone, so that it can be shortened before it wraps. */

/** The room for a line of an embed on a phone 390 pixels wide, in ems: 298 pixels of text 14 pixels high. */
export const PHONE_LINE = 298 / 14;

/** Characters of similar width, with the widest of them in ems, plain and bold, in DejaVu Sans. Discord's own font is narrower. */
const WIDTHS: readonly [kind: RegExp, plain: number, bold: number][] = [
  [/[ijlIJ']/, 0.29, 0.37],
  [/ /, 0.32, 0.35],
  [/[,.·’:;]/, 0.34, 0.4],
  [/[frt()!/-]/, 0.42, 0.49],
  [/[csz"†–*]/, 0.55, 0.6],
  [/[kvxyFLTY“”]/, 0.61, 0.72],
  [/[0-9]/, 0.64, 0.7],
  [/[abdeghnopquESP]/, 0.64, 0.73],
  [/[ABCKRVXZ]/, 0.7, 0.77],
  [/[DGHNU]/, 0.77, 0.84],
  [/[wOQ✓+&]/, 0.84, 0.92],
  [/[m%]/, 0.98, 1.04],
  [/[MW…]/, 1, 1.1],
];
/** Anything else, such as letters that are not Latin, and emoji. */
const OTHER = 1.26;

/** The width of a text in ems, at least as wide as it is drawn. */
export function widthOf(text: string, { bold = false } = {}): number {
  // Accents do not widen a letter.
  const characters = [...text.normalize('NFKD').replace(/\p{M}/gu, '')];
  return characters.reduce((sum, character) => {
    const [, plain, heavy] = WIDTHS.find(([kind]) => kind.test(character)) ?? [null, OTHER, OTHER];
    return sum + (bold ? heavy : plain);
  }, 0);
}

/** The width of a line of markdown with bold parts, in ems. */
export function widthOfLine(markdown: string): number {
  const parts = markdown.replaceAll('\\', '').split('**');
  return parts.reduce((sum, part, index) => sum + widthOf(part, { bold: index % 2 === 1 }), 0);
}

/** The text cut to a width in ems, and then with "…" at its end. */
export function cutToWidth(text: string, room: number, { bold = false } = {}): string {
  if (widthOf(text, { bold }) <= room) return text;
  const characters = [...text];
  while (characters.length > 1 && widthOf(`${characters.join('')}…`, { bold }) > room) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
