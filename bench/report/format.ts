/** Figures and tables in Markdown, for both benchmarks. */
import type { Spread } from '../statistics.ts';

/** Printed for a figure that was not measured. */
export const NOT_MEASURED = '–';

/** A table with its first column aligned left and the figures aligned right. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The median ratio, with the quartiles in brackets. */
export function ratio(spread: Spread | null): string {
  return withQuartiles(spread, 2);
}

/** The median in whole ms, with the quartiles in brackets. */
export function milliseconds(spread: Spread | null): string {
  return withQuartiles(spread, 0);
}

/** The median as a whole number. */
export function wholeMedian(spread: Spread | null): string {
  return spread ? spread.median.toFixed(0) : NOT_MEASURED;
}

/** A number with its thousands separated. */
export function decimal(value: number, decimals = 1): string {
  return value.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** "59.3 kB", "1.0 MB". */
export function byteSize(bytes: number): string {
  return bytes < 1e6 ? `${decimal(bytes / 1e3)} kB` : `${decimal(bytes / 1e6)} MB`;
}

function withQuartiles(spread: Spread | null, digits: number): string {
  if (!spread) return NOT_MEASURED;
  const [median, lower, upper] = [spread.median, spread.lower, spread.upper].map((value) => value.toFixed(digits));
  return `${median} (${lower}–${upper})`;
}
