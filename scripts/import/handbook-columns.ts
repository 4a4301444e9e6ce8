/** The columns of the handbooks' sheets, each with its names from 2021 to 2025. */
import { columnsIn } from './csv.ts';

/** The columns about a place, which both sheets have. */
export const PLACE = {
  countyCode: ['County code'],
  county: ['County name', 'Upper tier authority'],
  councilCode: ['ONS local authority code', 'Local authority code'],
  council: ['Local authority name', 'Upper tier authority', 'DISTRICTNAME'],
  wardCode: ['Ward/ED code', 'Ward code', 'ONS ward code'],
  ward: ['Ward/ED name', 'Ward name', 'Ward/ County Electoral District name', 'WARDNAME'],
} as const;

/** The columns read from the candidates sheet. */
export const CANDIDATE_COLUMNS = {
  ...PLACE,
  year: ['Year'],
  person: ['Candidate name', 'Name'],
  votes: ['Votes', 'Votes cast', 'VOTE'],
  elected: ['Elected', 'WINNER'],
  party: ['Party name', 'PARTYNAME'],
  total: ['Total valid votes'],
  vacancies: ['Vacancies', 'Seats contested'],
} as const;

/** The columns read from the wards sheet. It also has one for each party. */
export const WARD_COLUMNS = {
  ...PLACE,
  vacancies: ['Vacancies', 'Seats', 'VACS'],
  electorate: ['Electorate', 'ELECT'],
  /** Papers in the boxes as a share of the electorate: 2025's other column leaves out invalid votes. */
  turnout: ['Turnout (%)', 'Turnout (EC method)'],
  total: ['Total votes'],
  invalid: ['Invalid votes'],
} as const;

const hasAll = <Column extends string>(
  fields: readonly string[],
  columns: Readonly<{ [name in Column]: readonly string[] }>,
  names: readonly Column[],
) => {
  const found = columnsIn(fields, columns);
  return names.every((name) => found.has(name));
};

/** Whether a row is the header of a candidates sheet. */
export function isCandidatesHeader(fields: readonly string[]): boolean {
  return hasAll(fields, CANDIDATE_COLUMNS, ['ward', 'person', 'votes', 'elected', 'party']);
}

/** Whether a row is the header of a wards sheet. 2024's candidates sheet has its columns too. */
export function isWardsHeader(fields: readonly string[]): boolean {
  return hasAll(fields, WARD_COLUMNS, ['ward', 'vacancies', 'electorate']) && !isCandidatesHeader(fields);
}
