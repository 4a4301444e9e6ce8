import { BadInput } from './bad-input.ts';
import type { Named } from './councils.ts';
import { type NamedRow, readRecords } from './csv.ts';
import type { Input } from './input.ts';
import { figure, tidy } from './printed.ts';

/** Where the sheets print nothing, the one of 2022 prints `NA`. */
const EMPTY = ['NA'];

const PLACE = {
  countyCode: ['County code'],
  county: ['County name'],
  councilCode: ['Local authority code'],
  council: ['Local authority name'],
  wardCode: ['Ward/ED code', 'Ward code'],
  ward: ['Ward/ED name', 'Ward name'],
} as const;

/** The columns of the sheet of candidates, 2021 first. */
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

/** The columns of the sheet of wards that are read; a column for each party follows them. */
export const WARD_COLUMNS = {
  ...PLACE,
  vacancies: ['Vacancies'],
  electorate: ['Electorate'],
  turnout: ['Turnout (%)'],
  total: ['Total votes'],
} as const;

/** A row of either sheet: the county's division where it has one, else the ward of the council. */
export interface Placed {
  line: number;
  council: Named;
  ward: Named;
}
export interface HandbookCandidate extends Placed {
  year: string;
  person: string;
  party: string;
  votes: number | null;
  elected: boolean;
  vacancies: number | null;
  /** As printed, of the whole ward: one candidate of each party counts. */
  total: number | null;
}
export interface HandbookWard extends Placed {
  vacancies: number;
  electorate: number | null;
  turnout: number | null;
  total: number | null;
}

export function keyOf({ council, ward }: Placed): string {
  return `${council.gss} ${ward.gss ?? ward.name}`;
}

/** @throws BadInput for a row without council, ward, name or party, or with a figure that is none. */
export function handbookCandidates(input: Pick<Input, 'file' | 'text'>): HandbookCandidate[] {
  return readRecords(input, CANDIDATE_COLUMNS, EMPTY).map((row) => {
    const place = placeOf(row, input.file);
    const [person, party, elected] = [row.get('person'), row.get('party'), row.get('elected')];
    if (!person || !party)
      throw new BadInput(input.file, row.line, `a candidate of ${place.ward.name} lacks a name or party`);
    if (elected !== '0' && elected !== '1') {
      throw new BadInput(input.file, row.line, `expected 1 or 0 for elected, found "${elected ?? ''}"`);
    }
    return {
      ...place,
      year: row.get('year') ?? '',
      person: tidy(person),
      party: tidy(party),
      votes: number(row, 'votes', input.file),
      elected: elected === '1',
      vacancies: number(row, 'vacancies', input.file),
      total: number(row, 'total', input.file),
    };
  });
}

/** @throws BadInput for a row without council, ward or vacancies, or with a figure that is none. */
export function handbookWards(input: Pick<Input, 'file' | 'text'>): HandbookWard[] {
  return readRecords(input, WARD_COLUMNS, EMPTY).map((row) => {
    const place = placeOf(row, input.file);
    const vacancies = number(row, 'vacancies', input.file);
    if (!vacancies) throw new BadInput(input.file, row.line, `${place.ward.name} has no number of vacancies`);
    return {
      ...place,
      vacancies,
      electorate: number(row, 'electorate', input.file),
      turnout: number(row, 'turnout', input.file),
      total: number(row, 'total', input.file),
    };
  });
}

function placeOf(row: NamedRow<keyof typeof PLACE>, file: string): Placed {
  const wardCode = row.get('wardCode');
  const division = wardCode?.startsWith('E58') || row.get('council') === null;
  const name = row.get(division ? 'county' : 'council');
  const ward = row.get('ward');
  if (!name || !ward) throw new BadInput(file, row.line, 'the row names no council or no ward');
  return {
    line: row.line,
    council: { name: tidy(name), gss: row.get(division ? 'countyCode' : 'councilCode') },
    ward: { name: tidy(ward), gss: wardCode },
  };
}

function number<Column extends string>(row: NamedRow<Column>, column: Column, file: string): number | null {
  const printed = row.get(column);
  const value = figure(printed ?? undefined);
  if (printed !== null && value === null) throw new BadInput(file, row.line, `"${printed}" is no figure for ${column}`);
  return value;
}
