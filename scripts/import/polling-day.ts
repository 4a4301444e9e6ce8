import path from 'node:path';
import { dayInWords } from '../../src/render/text.ts';
import { BadInput } from './bad-input.ts';
import { daysIn } from './parse-values.ts';

/**
 * The polling day in a file's own name; the folders above it may be named after any day. Null if it has none.
 * @param asked the day given with `--date`
 * @throws BadInput if the name has several days, or another one than `asked`
 */
export function namedDay(file: string, asked: string | null): string | null {
  const days = [...new Set(daysIn(path.basename(file)))];
  if (asked !== null && (days.length === 0 || days.includes(asked))) return asked;
  const [day] = days;
  if (day === undefined) return null;
  const named = days.map(dayInWords).join(' and ');
  if (asked !== null) throw new BadInput(file, 1, `the file name says ${named}, and --date says ${dayInWords(asked)}`);
  if (days.length > 1) throw new BadInput(file, 1, `the file name has several days, ${named}: add --date`);
  return day;
}

/** Whether a year printed in a row contradicts the years in the file's own name. */
export function contradictsName(file: string, year: string): boolean {
  const years: string[] = path.basename(file).match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  return years.length > 0 && !years.includes(year);
}
