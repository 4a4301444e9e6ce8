/** How figures and lists are put in words, by every part that writes sentences. */

const grouping = new Intl.NumberFormat('en-GB');
const MINUS = '−';

/** A whole number with its thousands separated: 1,406. */
export function grouped(value: number): string {
  // Most figures need no separator, and the formatter takes its time.
  return Math.abs(value) < 1000 ? String(value) : grouping.format(value);
}

/** A change with its sign, a true minus for a loss: +1, −2, 0. */
export function signed(change: number): string {
  if (change === 0) return '0';
  return change > 0 ? `+${grouped(change)}` : `${MINUS}${grouped(-change)}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly (string | number)[], conjunction = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`;
}
