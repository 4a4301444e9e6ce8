import { nameKey } from '../../src/results/name-key.ts';
import { BadInput } from './bad-input.ts';
import type { NamedPlace } from './council-register.ts';
import { type CsvRecord, figureIn, readRecords } from './csv.ts';
import { CANDIDATE_COLUMNS, isCandidatesHeader, isWardsHeader, type PLACE, WARD_COLUMNS } from './handbook-columns.ts';
import type { Input } from './input.ts';
import type { RowFault } from './left-out.ts';
import { tidyName } from './parse-values.ts';
import { wardByName } from './ward-by-name.ts';

/** The 2022 sheets print `NA` for an empty value. */
const EMPTY = ['NA'];

/** How the sheets print whether somebody was elected. */
const ELECTED: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['TRUE', true],
  ['0', false],
  ['FALSE', false],
]);

/** A row of either sheet. A county division belongs to the county, a ward to the local authority. */
export interface HandbookRow {
  line: number;
  council: NamedPlace;
  ward: NamedPlace;
}
export interface HandbookCandidate extends HandbookRow {
  year: string;
  person: string;
  party: string;
  votes: number | null;
  elected: boolean;
  vacancies: number | null;
  /** The ward's total valid votes as printed. It counts one candidate of each party. */
  total: number | null;
}
export interface HandbookWard extends HandbookRow {
  vacancies: number | null;
  electorate: number | null;
  /** In per cent. */
  turnout: number | null;
  total: number | null;
  /** Ballot papers that were not counted. */
  invalid: number | null;
}

/** A ward by its council and name, and by its code, because wards of one name and wards of one code both exist. */
export function wardKey(row: HandbookRow): string {
  return `${councilKey(row)} ${row.ward.gss ?? ''} ${nameKey(row.ward.name)}`;
}

/** A ward by its council and code; by its name if it has no code. */
export function codeKey(row: HandbookRow): string {
  return `${councilKey(row)} ${row.ward.gss ?? nameKey(row.ward.name)}`;
}

function councilKey({ council }: HandbookRow): string {
  return council.gss ?? nameKey(council.name);
}

/** The rows of a sheet about a ward, and the others: totals, and rows of blanks. */
export interface SheetRows<Row> {
  /** The number of rows below the header. */
  read: number;
  rows: Row[];
  faults: RowFault[];
  skipped: string[];
}

/** A candidate without a council, ward, name or party, or with an invalid figure, is a fault. */
export function handbookCandidates(input: Pick<Input, 'file' | 'text'>): SheetRows<HandbookCandidate> {
  return sheetRows(readRecords(input, CANDIDATE_COLUMNS, EMPTY, isCandidatesHeader), input.file, (row) => {
    if (row.get('ward') === null && row.get('person') === null) return null;
    const place = handbookRow(row, input.file);
    const [person, party, elected] = [row.get('person'), row.get('party'), row.get('elected')?.toUpperCase()];
    if (!person || !party)
      throw new BadInput(input.file, row.line, `a candidate in ${place.ward.name} has no name or no party`);
    if (!ELECTED.has(elected ?? '')) {
      throw new BadInput(input.file, row.line, `expected 1 or 0 for elected, found "${row.get('elected') ?? ''}"`);
    }
    return {
      ...place,
      year: row.get('year') ?? '',
      person: tidyName(person),
      party: tidyName(party),
      votes: figureIn(row, 'votes', input.file),
      elected: ELECTED.get(elected ?? '') ?? false,
      vacancies: figureIn(row, 'vacancies', input.file),
      total: figureIn(row, 'total', input.file),
    };
  });
}

/** A ward without a council, or with an invalid figure, is a fault. */
export function handbookWards(input: Pick<Input, 'file' | 'text'>): SheetRows<HandbookWard> {
  const wards = sheetRows(readRecords(input, WARD_COLUMNS, EMPTY, isWardsHeader), input.file, (row) => {
    if (row.get('ward') === null) return null;
    return {
      ...handbookRow(row, input.file),
      vacancies: figureIn(row, 'vacancies', input.file) || null,
      electorate: figureIn(row, 'electorate', input.file),
      turnout: figureIn(row, 'turnout', input.file),
      total: figureIn(row, 'total', input.file),
      invalid: figureIn(row, 'invalid', input.file),
    };
  });
  const isFraction = wards.rows.every(({ turnout }) => turnout === null || turnout <= 1);
  return isFraction ? { ...wards, rows: wards.rows.map(inPerCent) } : wards;
}

/** Some years print turnout as a fraction, 0.3888261851015801. It is recorded in per cent, to two decimal places. */
function inPerCent(ward: HandbookWard): HandbookWard {
  return ward.turnout === null ? ward : { ...ward, turnout: Math.round(ward.turnout * 10_000) / 100 };
}

/** @param read a row, or null for one that is not about a ward */
function sheetRows<Row, Printed extends CsvRecord<keyof typeof PLACE>>(
  records: readonly Printed[],
  file: string,
  read: (row: Printed) => Row | null,
): SheetRows<Row> {
  const rows: Row[] = [];
  const faults: RowFault[] = [];
  const skipped: string[] = [];
  for (const record of records) {
    try {
      if (record.fault) throw new BadInput(file, record.line, record.fault);
      const row = read(record);
      if (row === null) skipped.push(`${file}:${record.line}: the row names no ward`);
      else rows.push(row);
    } catch (cause) {
      if (!(cause instanceof BadInput)) throw cause;
      faults.push({ line: record.line, ward: placeOf(record), reason: cause.reason });
    }
  }
  return { read: records.length, rows, faults, skipped };
}

function placeOf(row: CsvRecord<keyof typeof PLACE>): string {
  return wardByName({ council: { name: councilName(row) ?? '' }, ward: { name: tidyName(row.get('ward') ?? '') } });
}

function councilName(row: CsvRecord<keyof typeof PLACE>): string | null {
  const name = row.get(isDivision(row) ? 'county' : 'council');
  return name === null ? null : tidyName(name);
}

function isDivision(row: CsvRecord<keyof typeof PLACE>): boolean {
  const isOfCounty = row.get('wardCode')?.startsWith('E58') || row.get('council') === null;
  return isOfCounty && row.get('county') !== null;
}

function handbookRow(row: CsvRecord<keyof typeof PLACE>, file: string): HandbookRow {
  const wardCode = row.get('wardCode');
  const division = isDivision(row);
  const name = councilName(row);
  const ward = row.get('ward');
  if (!name || !ward) throw new BadInput(file, row.line, 'the row has no council or no ward');
  return {
    line: row.line,
    council: { name, gss: row.get(division ? 'countyCode' : 'councilCode') },
    ward: { name: tidyName(ward), gss: wardCode },
  };
}
