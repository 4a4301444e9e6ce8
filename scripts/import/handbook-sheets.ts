import { nameKey } from '../../src/results/name-key.ts';
import { BadInput } from './bad-input.ts';
import type { NamedPlace } from './council-register.ts';
import { type CsvRecord, figureIn, readRecords } from './csv.ts';
import type { Input } from './input.ts';
import { tidyName } from './parse-values.ts';

/** The 2022 sheets print `NA` for an empty value. */
const EMPTY = ['NA'];

const PLACE = {
  countyCode: ['County code'],
  county: ['County name'],
  councilCode: ['Local authority code'],
  council: ['Local authority name'],
  wardCode: ['Ward/ED code', 'Ward code'],
  ward: ['Ward/ED name', 'Ward name'],
} as const;

/** The columns of the candidates sheet, with the names of 2021 first. */
export const CANDIDATE_COLUMNS = {
  ...PLACE,
  year: ['Year'],
  person: ['Candidate name'],
  votes: ['Votes'],
  elected: ['Elected'],
  party: ['Party name'],
  total: ['Total valid votes'],
  vacancies: ['Vacancies'],
} as const;

/** The columns read from the wards sheet. It also has one for each party. */
export const WARD_COLUMNS = {
  ...PLACE,
  vacancies: ['Vacancies'],
  electorate: ['Electorate'],
  turnout: ['Turnout (%)'],
  total: ['Total votes'],
} as const;

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
  turnout: number | null;
  total: number | null;
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
  rows: Row[];
  skipped: string[];
}

/** @throws BadInput for a candidate without a council, ward, name or party, or with an invalid figure */
export function handbookCandidates(input: Pick<Input, 'file' | 'text'>): SheetRows<HandbookCandidate> {
  return sheetRows(readRecords(input, CANDIDATE_COLUMNS, EMPTY), input.file, (row) => {
    if (row.get('ward') === null && row.get('person') === null) return null;
    const place = handbookRow(row, input.file);
    const [person, party, elected] = [row.get('person'), row.get('party'), row.get('elected')];
    if (!person || !party)
      throw new BadInput(input.file, row.line, `a candidate in ${place.ward.name} has no name or no party`);
    if (elected !== '0' && elected !== '1') {
      throw new BadInput(input.file, row.line, `expected 1 or 0 for elected, found "${elected ?? ''}"`);
    }
    return {
      ...place,
      year: row.get('year') ?? '',
      person: tidyName(person),
      party: tidyName(party),
      votes: figureIn(row, 'votes', input.file),
      elected: elected === '1',
      vacancies: figureIn(row, 'vacancies', input.file),
      total: figureIn(row, 'total', input.file),
    };
  });
}

/** @throws BadInput for a ward without a council, or with an invalid figure */
export function handbookWards(input: Pick<Input, 'file' | 'text'>): SheetRows<HandbookWard> {
  return sheetRows(readRecords(input, WARD_COLUMNS, EMPTY), input.file, (row) => {
    if (row.get('ward') === null) return null;
    return {
      ...handbookRow(row, input.file),
      vacancies: figureIn(row, 'vacancies', input.file) || null,
      electorate: figureIn(row, 'electorate', input.file),
      turnout: figureIn(row, 'turnout', input.file),
      total: figureIn(row, 'total', input.file),
    };
  });
}

/** @param read a row, or null for one that is not about a ward */
function sheetRows<Row, Column extends string>(
  records: readonly CsvRecord<Column>[],
  file: string,
  read: (row: CsvRecord<Column>) => Row | null,
): SheetRows<Row> {
  const all = records.map((record) => ({ line: record.line, row: read(record) }));
  return {
    rows: all.flatMap(({ row }) => (row === null ? [] : [row])),
    skipped: all.flatMap(({ line, row }) => (row === null ? [`${file}:${line}: the row names no ward`] : [])),
  };
}

function handbookRow(row: CsvRecord<keyof typeof PLACE>, file: string): HandbookRow {
  const wardCode = row.get('wardCode');
  const division = wardCode?.startsWith('E58') || row.get('council') === null;
  const name = row.get(division ? 'county' : 'council');
  const ward = row.get('ward');
  if (!name || !ward) throw new BadInput(file, row.line, 'the row has no council or no ward');
  return {
    line: row.line,
    council: { name: tidyName(name), gss: row.get(division ? 'countyCode' : 'councilCode') },
    ward: { name: tidyName(ward), gss: wardCode },
  };
}
