/** Figures as the report writes them. */
import type { Spread } from '../statistics.ts';

/** What stands where nothing was measured. */
export const NOT_MEASURED = '–';

/** A ratio with its quartiles. */
export function ratio(spread: Spread | null): string {
  return withQuartiles(spread, 2);
}

export function milliseconds(spread: Spread | null): string {
  return withQuartiles(spread, 0);
}

export function microseconds(spread: Spread | null): string {
  return spread ? spread.median.toFixed(0) : NOT_MEASURED;
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** A row of a table. */
export function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** The head of a table; columns but the first hold figures. */
export function head(cells: readonly string[]): string {
  return `${row(cells)}\n${row(cells.map((_, index) => (index === 0 ? '---' : '--:')))}`;
}

function withQuartiles(spread: Spread | null, digits: number): string {
  if (!spread) return NOT_MEASURED;
  const [median, lower, upper] = [spread.median, spread.lower, spread.upper].map((value) => value.toFixed(digits));
  return `${median} (${lower}–${upper})`;
}
