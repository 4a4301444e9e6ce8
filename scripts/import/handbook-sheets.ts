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
  vacancies: number;
  electorate: number | null;
  turnout: number | null;
  total: number | null;
}

export function wardKey({ council, ward }: HandbookRow): string {
  return `${council.gss} ${ward.gss ?? ward.name}`;
}

/** @throws BadInput for a row without a council, ward, name or party, or with an invalid figure */
export function handbookCandidates(input: Pick<Input, 'file' | 'text'>): HandbookCandidate[] {
  return readRecords(input, CANDIDATE_COLUMNS, EMPTY).map((row) => {
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

/** @throws BadInput for a row without a council, ward or vacancies, or with an invalid figure */
export function handbookWards(input: Pick<Input, 'file' | 'text'>): HandbookWard[] {
  return readRecords(input, WARD_COLUMNS, EMPTY).map((row) => {
    const place = handbookRow(row, input.file);
    const vacancies = figureIn(row, 'vacancies', input.file);
    if (!vacancies) throw new BadInput(input.file, row.line, `${place.ward.name} has no number of vacancies`);
    return {
      ...place,
      vacancies,
      electorate: figureIn(row, 'electorate', input.file),
      turnout: figureIn(row, 'turnout', input.file),
      total: figureIn(row, 'total', input.file),
    };
  });
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
