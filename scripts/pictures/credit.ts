import type { Source } from '../../src/results/schema.ts';
import { type FontStyle, fitted, widthOf } from './typeface.ts';

const BETWEEN = ' · ';

/** "Wikipedia, CC BY-SA 4.0 · …", each source once. */
export function credit(sources: readonly Source[]): string {
  return credits(sources).join(BETWEEN);
}

/** The credit in as few lines as fit, never splitting a source. The last line has its own width. */
export function creditLines(
  sources: readonly Source[],
  style: FontStyle,
  widths: { line: number; last: number },
): string[] {
  const lines: string[][] = [];
  const length = (line: readonly string[]) => widthOf(line.join(BETWEEN), style);
  for (const one of credits(sources)) {
    const line = lines.find((started) => length([...started, one]) <= widths.line);
    if (line) line.push(one);
    else lines.push([one]);
  }
  lines.sort((a, b) => length(b) - length(a));
  if (length(lines.at(-1) ?? []) > widths.last) lines.push([]);
  return lines.map((line) => fitted(line.join(BETWEEN), widths.line, style));
}

function credits(sources: readonly Source[]): string[] {
  return [...new Set(sources.map(({ name, licence }) => `${name}, ${licence}`))];
}
