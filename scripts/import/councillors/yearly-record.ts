/** Open Council Data UK's yearly record, `history2016-2025.csv`: each council's seats by party, one row a year. */
import type { Council, Party, Source } from '../../../src/results/schema.ts';
import { BadInput } from '../bad-input.ts';
import { CouncilRegister } from '../council-register.ts';
import { columnsIn, figureIn, firstRow, readRecords } from '../csv.ts';
import type { Input } from '../input.ts';
import { openCouncilDataSource } from '../sources.ts';

type YearlyRecord = NonNullable<Council['yearly_record']>;

/** A council's seats in each year, oldest first. */
export type YearsOnRecord = YearlyRecord['years'];

const COLUMNS = { name: ['authority'], year: ['year'], total: ['total'] } as const;

/** The column of each party. "other" counts independents and everyone else together. */
const PARTIES = {
  con: 'PP52',
  lab: 'PP53',
  ld: 'PP90',
  green: 'PP63',
  ukip: 'PP85',
  ref: 'PP7931',
  pc: 'PP77',
  snp: 'PP102',
  other: null,
} as const;

const PARTY_COLUMNS = {
  ...{ con: ['con'], lab: ['lab'], ld: ['ld'], green: ['green'], ukip: ['ukip'] },
  ...{ ref: ['ref'], pc: ['pc'], snp: ['snp'], other: ['other'] },
} as const;

/** Whether this is a yearly record, and not a list of councillors. */
export function isYearlyRecord({ text }: Pick<Input, 'text'>): boolean {
  return columnsIn(firstRow(text), COLUMNS).size === Object.keys(COLUMNS).length;
}

/**
 * The years of each council in the table, by its slug. A party without seats has no row.
 * @throws BadInput for a row without a council, a year or a figure for each party
 */
export function readYearlyRecord(
  input: Input,
  councils: readonly Council[],
  parties: readonly Party[],
): Map<string, YearsOnRecord> {
  const register = new CouncilRegister(councils);
  const names = new Map(parties.map(({ party_id, name }) => [party_id, name]));
  const rows = readRecords(input, { ...COLUMNS, ...PARTY_COLUMNS }).map((row) => {
    const name = row.get('name');
    const year = figureIn(row, 'year', input.file);
    const seats = (Object.keys(PARTIES) as (keyof typeof PARTIES)[]).map((column) => {
      const count = figureIn(row, column, input.file);
      if (count === null) throw new BadInput(input.file, row.line, `no figure for ${column}`);
      const party_id = PARTIES[column];
      return { party_id, party_name: (party_id && names.get(party_id)) ?? 'Independents and others', seats: count };
    });
    if (name === null || year === null) throw new BadInput(input.file, row.line, 'the row lacks a council or a year');
    const won = seats.filter((party) => party.seats > 0).toSorted((a, b) => b.seats - a.seats);
    return { slug: register.find({ name, gss: null })?.slug ?? null, year, seats: won };
  });
  const known = rows.flatMap(({ slug, ...year }) => (slug === null ? [] : [{ slug, year }]));
  return new Map(
    [...Map.groupBy(known, ({ slug }) => slug)].map(([slug, own]) => [
      slug,
      own.map(({ year }) => year).toSorted((a, b) => a.year - b.year),
    ]),
  );
}

/** A council's yearly record, with its source. @param retrieved the day it was retrieved */
export function yearlyRecordOf(years: YearsOnRecord, retrieved: string): YearlyRecord {
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0];
  const source: Source = {
    ...openCouncilDataSource(last, retrieved),
    title: `Council compositions by year, ${first} to ${last}`,
  };
  return { source, years };
}
