import { type FontStyle, fitted, widthOf } from './typeface.ts';

/** The words in as few lines as fit a width. A line ends only between words; a single word that is too wide is cut. */
export function wrapped(words: readonly string[], width: number, style: FontStyle): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer, style) <= width) lines[lines.length - 1] = longer;
    else lines.push(fitted(word, width, style));
  }
  return lines;
}
