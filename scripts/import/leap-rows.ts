import { BadInput } from './bad-input.ts';
import type { NamedPlace } from './council-register.ts';
import { readRows } from './csv.ts';
import type { Input } from './input.ts';
import { tidyName } from './parse-values.ts';

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

/**
 * The candidates in a LEAP file, and the rows that are not about a candidate in a ward.
 * @throws BadInput for an invalid row: skipping a candidate would make the ward's result wrong
 */
export function leapRows(input: Pick<Input, 'file' | 'text'>): { rows: LeapRow[]; skipped: string[] } {
  const rows: LeapRow[] = [];
  const skipped: string[] = [];
  for (const { line, fields } of readRows(input)) {
    const refuse = (reason: string) => new BadInput(input.file, line, reason);
    if (fields.length !== 8) throw refuse(`expected 8 fields, found ${fields.length}`);
    const [council = '', code = '', ward = '', wardCode = '', person = '', party = '', votes = '', elected = ''] =
      fields.map(tidyName);
    const reason = reasonToSkip(council, ward, person);
    if (reason) {
      skipped.push(`${input.file}:${line}: ${reason}`);
      continue;
    }
    if (!/^[ENSW]\d{8}$/.test(code)) throw refuse(`"${code}" is not a council's GSS code`);
    if (!/^(?:[ENSW]\d{8}|NULL|)$/.test(wardCode)) throw refuse(`"${wardCode}" is not a ward's GSS code`);
    if (!/^(?:\d+|NULL)$/.test(votes)) throw refuse(`"${votes}" is not a number of votes`);
    if (!/^(?:[01]|NULL)$/.test(elected)) throw refuse(`expected 1 or 0 for elected, found "${elected}"`);
    if (party === '' || party === NOTHING) throw refuse(`${person} has no party`);
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
  return { rows, skipped };
}

/** Why a row is not a candidate in a ward, or null if it is one. */
function reasonToSkip(council: string, ward: string, person: string): string | null {
  if (/\belected mayor\b|^mayor$/i.test(ward))
    return `${council}, ${ward}: an election of a mayor, not of a ward's councillors`;
  if (ward === '' || ward === NOTHING) return `${council}: the row has no ward`;
  if (person === '' || person === NOTHING) return `${council}, ${ward}: the row has no candidate`;
  return null;
}
