import type { SeatsInYears } from '../../src/results/council-schema.ts';
import { BadInput } from './bad-input.ts';
import { figureIn, readRecords } from './csv.ts';
import type { Input } from './input.ts';

/** A row of the yearly record: a council's seats in one year. */
export interface YearOfCouncil {
  name: string;
  year: number;
  seats: number;
}

/** Reads Open Council Data UK's yearly record. @throws BadInput for a row without a name, a year or a total above 0 */
export function readYears(input: Input): YearOfCouncil[] {
  const rows = readRecords(input, { authority: ['authority'], year: ['year'], total: ['total'] });
  if (rows.length === 0) throw new BadInput(input.file, 1, 'no rows: is this the yearly record of councils?');
  return rows.map((row) => {
    const name = row.get('authority');
    const year = figureIn(row, 'year', input.file);
    const seats = figureIn(row, 'total', input.file);
    if (name === null || year === null || !seats) {
      throw new BadInput(input.file, row.line, 'expected an authority, a year and a total');
    }
    return { name, year, seats };
  });
}

/**
 * A council's seats in spans of years. If one year differs from the years before and after it, which agree, some seats
 * were probably vacant: then that year's size is not recorded.
 * @param before spans on file, for years that the record does not have
 * @throws Error if the record has two sizes for one year
 */
export function seatSpans(
  rows: readonly YearOfCouncil[],
  before: readonly SeatsInYears[],
): { spans: SeatsInYears[]; odd: string[] } {
  const sizes = new Map<number, number>();
  const recorded = new Set(rows.map(({ year }) => year));
  for (const { from, to, seats } of before) {
    for (let year = from; year <= to; year++) if (!recorded.has(year)) sizes.set(year, seats);
  }
  const printed = new Map<number, number>();
  for (const { name, year, seats } of rows) {
    if (printed.has(year)) throw new Error(`The yearly record has ${name} twice in ${year}.`);
    printed.set(year, seats);
  }
  const odd: string[] = [];
  for (const [year, seats] of printed) {
    const [last, next] = [printed.get(year - 1), printed.get(year + 1)];
    if (last !== undefined && last === next && seats !== last) {
      odd.push(`${seats} seats in ${year}, and ${last} the year before and after: its size in ${year} is left out`);
    } else sizes.set(year, seats);
  }
  const spans: SeatsInYears[] = [];
  for (const [year, seats] of [...sizes].toSorted(([a], [b]) => a - b)) {
    const last = spans.at(-1);
    if (last && last.to === year - 1 && last.seats === seats) last.to = year;
    else spans.push({ from: year, to: year, seats });
  }
  return { spans, odd };
}
