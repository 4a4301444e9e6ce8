import { BadInput } from './bad-input.ts';
import type { Named } from './councils.ts';
import { readRows } from './csv.ts';
import type { Input } from './input.ts';
import { tidy } from './printed.ts';

/** A candidate of a LEAP file. `votes` and `elected` are null where the file prints `NULL`. */
export interface LeapRow {
  line: number;
  council: Named & { gss: string };
  ward: Named;
  person: string;
  party: string;
  votes: number | null;
  elected: boolean | null;
}

/** The rows of one ward, of which there is at least one. */
export type LeapWard = [LeapRow, ...LeapRow[]];

/** Somebody is elected, so the number of seats is known. */
export function isSettled(rows: LeapRow[]): rows is LeapWard {
  return rows.some(({ elected }) => elected);
}

const NOTHING = 'NULL';

/**
 * The candidates of a LEAP file, and what in it is no candidate for a ward.
 * @throws BadInput for a line that is neither: a ward without one of its candidates would be a wrong result.
 */
export function leapRows(input: Pick<Input, 'file' | 'text'>): { rows: LeapRow[]; unplaced: string[] } {
  const rows: LeapRow[] = [];
  const unplaced: string[] = [];
  for (const { line, fields } of readRows(input)) {
    const refuse = (reason: string) => new BadInput(input.file, line, reason);
    if (fields.length !== 8) throw refuse(`expected 8 fields, found ${fields.length}`);
    const [council = '', code = '', ward = '', wardCode = '', person = '', party = '', votes = '', elected = ''] =
      fields.map(tidy);
    const reason = outOfPlace(council, ward, person);
    if (reason) {
      unplaced.push(`${input.file}:${line}: ${reason}`);
      continue;
    }
    if (!/^[ENSW]\d{8}$/.test(code)) throw refuse(`"${code}" is no GSS code of a council`);
    if (!/^(?:[ENSW]\d{8}|NULL|)$/.test(wardCode)) throw refuse(`"${wardCode}" is no GSS code of a ward`);
    if (!/^(?:\d+|NULL)$/.test(votes)) throw refuse(`"${votes}" is no number of votes`);
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
  return { rows, unplaced };
}

/** Why a row stands for no candidate in a ward, or null where it does. */
function outOfPlace(council: string, ward: string, person: string): string | null {
  if (/\belected mayor\b|^mayor$/i.test(ward))
    return `${council}, ${ward}: the election of a mayor, not of a ward's councillors`;
  if (ward === '' || ward === NOTHING) return `${council}: no ward is named`;
  if (person === '' || person === NOTHING) return `${council}, ${ward}: no candidate is named`;
  return null;
}
