import type { NamedPlace } from './council-register.ts';
import { readRows } from './csv.ts';
import type { Input } from './input.ts';
import type { RowFault } from './left-out.ts';
import { tidyName } from './parse-values.ts';
import { wardByName } from './ward-by-name.ts';

/** A candidate in a LEAP file. `votes` and `elected` are null if the file prints `NULL`. */
export interface LeapRow {
  line: number;
  council: NamedPlace & { gss: string };
  ward: NamedPlace;
  person: string;
  party: string;
  votes: number | null;
  elected: boolean | null;
}

/** The rows of one ward: at least one. */
export type LeapWard = [LeapRow, ...LeapRow[]];

/** Whether anybody is elected, which gives the number of seats. */
export function isSettled(rows: LeapRow[]): rows is LeapWard {
  return rows.some(({ elected }) => elected);
}

const NOTHING = 'NULL';

interface LeapFile {
  /** The number of rows. */
  read: number;
  rows: LeapRow[];
  faults: RowFault[];
  skipped: string[];
}

/** The candidates in a LEAP file, the rows that cannot be read, and those that are not about a candidate in a ward. */
export function leapRows(input: Pick<Input, 'file' | 'text'>): LeapFile {
  const rows: LeapRow[] = [];
  const faults: RowFault[] = [];
  const skipped: string[] = [];
  const all = readRows(input);
  for (const { line, fields } of all) {
    const [council = '', code = '', ward = '', wardCode = '', person = '', party = '', votes = '', elected = ''] =
      fields.map(tidyName);
    const reason = reasonToSkip(council, ward, person);
    if (reason) {
      skipped.push(`${input.file}:${line}: ${reason}`);
      continue;
    }
    const fault = faultIn(fields.length, { code, wardCode, person, party, votes, elected });
    if (fault) {
      const key = wardByName({ council: { name: council }, ward: { name: ward } });
      faults.push({ line, ward: key, reason: `${council}, ${ward}: ${fault}` });
      continue;
    }
    rows.push({
      line,
      council: { name: council, gss: code },
      ward: { name: ward, gss: wardCode === NOTHING || wardCode === '' ? null : wardCode },
      person,
      party,
      votes: votes === NOTHING ? null : Number(votes),
      elected: elected === NOTHING ? null : elected === '1',
    });
  }
  return { read: all.length, rows, faults, skipped };
}

type PrintedRow = Record<'code' | 'wardCode' | 'person' | 'party' | 'votes' | 'elected', string>;

/** What is wrong with a candidate's row, or null. */
function faultIn(fields: number, { code, wardCode, person, party, votes, elected }: PrintedRow): string | null {
  if (fields !== 8) return `expected 8 fields, found ${fields}`;
  if (!/^[ENSW]\d{8}$/.test(code)) return `"${code}" is not a council's GSS code`;
  if (!/^(?:[ENSW]\d{8}|NULL|)$/.test(wardCode)) return `"${wardCode}" is not a ward's GSS code`;
  if (!/^(?:\d+|NULL)$/.test(votes)) return `"${votes}" is not a number of votes`;
  if (!/^(?:[01]|NULL)$/.test(elected)) return `expected 1 or 0 for elected, found "${elected}"`;
  if (party === '' || party === NOTHING) return `${person} has no party`;
  return null;
}

/** Why a row is not a candidate in a ward, or null if it is one. */
function reasonToSkip(council: string, ward: string, person: string): string | null {
  if (/\belected mayor\b|^mayor$/i.test(ward))
    return `${council}, ${ward}: an election of a mayor, not of a ward's councillors`;
  if (ward === '' || ward === NOTHING) return `${council}: the row has no ward`;
  if (person === '' || person === NOTHING) return `${council}, ${ward}: the row has no candidate`;
  return null;
}
