import type { Candidate } from '../../src/results/schema.ts';
import { slugOf } from '../../src/results/slug.ts';
import type { PartyTable } from './affiliation.ts';
import { BadInput } from './bad-input.ts';
import type { Contest } from './contests.ts';
import type { Named } from './councils.ts';
import type { NamedRow } from './csv.ts';
import { figure, tidy } from './printed.ts';

/** Each column by its current name, then by the names of older exports. */
export const COLUMNS = {
  person: ['person_name', 'name'],
  ballot: ['ballot_paper_id'],
  election: ['election_id', 'election'],
  partyId: ['party_ec_id', 'party_id', 'legacy_party_id'],
  partyName: ['party_name'],
  post: ['post_label'],
  gss: ['gss', 'gss_code'],
  organisation: ['organisation_name'],
  seats: ['seats_contested', 'winner_count'],
  cancelled: ['cancelled_poll'],
  votes: ['votes_cast', 'num_ballots'],
  elected: ['elected', 'is_winner'],
  turnoutReported: ['turnout_reported', 'num_turnout_reported'],
  turnout: ['turnout_percentage'],
  electorate: ['total_electorate'],
  spoilt: ['spoilt_ballots', 'num_spoilt_ballots'],
} as const;

type Row = NamedRow<keyof typeof COLUMNS>;

/** One candidate's row, with the row itself for what the whole ballot has in common. */
export interface PersonEntry {
  line: number;
  ballot: string;
  council: string;
  ward: Named;
  by_election: boolean;
  date: string;
  candidate: Candidate;
  row: Row;
}

const LOCAL_BALLOT = /^local\.([a-z0-9_-]+)\.[a-z0-9_-]+(\.by)?\.(\d{4}-\d{2}-\d{2})$/;
const LOCAL_ELECTION = /^local\.([a-z0-9_-]+)\.(\d{4}-\d{2}-\d{2})$/;

/**
 * A candidacy for a council's ward, or why the row is none: `file:line: reason`.
 * @throws BadInput for a row of a council election whose figures cannot be read
 */
export function candidacyOf(row: Row, file: string, party: PartyTable): PersonEntry | string {
  const where = `${file}:${row.line}`;
  const [id, election, post, person] = [row.get('ballot'), row.get('election'), row.get('post'), row.get('person')];
  const [, council, by, date] = LOCAL_BALLOT.exec(id ?? '') ?? unnumbered(election);
  if (!council || !date) return `${where}: ${id ?? election ?? 'no election'} is no ballot of a council's ward`;
  if (!post || !person) throw new BadInput(file, row.line, `the row names no ${post ? 'person' : 'ward'}`);
  const printed = row.get('partyName');
  if (!printed) throw new BadInput(file, row.line, `${person} has no party`);
  return {
    line: row.line,
    ballot: id ?? `local.${council}.${slugOf(post)}.${date}`,
    council,
    ward: { name: tidy(post), gss: row.get('gss')?.replace(/^gss:/, '') ?? null },
    by_election: by !== undefined,
    date,
    candidate: {
      person_name: tidy(person),
      ...party(tidy(printed), registered(row.get('partyId'))),
      votes_cast: number(row, 'votes', file),
      elected: flag(row, 'elected', file),
    },
    row,
  };
}

/** Exports from before ballots had ids name only the election. */
function unnumbered(election: string | null): (string | undefined)[] {
  const [all, council, date] = LOCAL_ELECTION.exec(election ?? '') ?? [];
  return [all, council, undefined, date];
}

/** The contest of one ballot's rows, or null where its number of seats cannot be told. */
export function contestOf(rows: readonly PersonEntry[], file: string): Contest | null {
  const [first] = rows;
  if (!first) return null;
  const { row, line, date, council, ward, by_election } = first;
  const elected = rows.filter(({ candidate }) => candidate.elected).length;
  const seats_contested = number(row, 'seats', file) ?? elected;
  if (seats_contested === 0) return null;
  const cancelled_poll = flag(row, 'cancelled', file) ?? false;
  return {
    line,
    date,
    council: { name: tidy(row.get('organisation') ?? council), gss: null },
    councilSlug: council,
    ward,
    ballotId: row.get('ballot'),
    seats_contested,
    by_election,
    cancelled_poll,
    total_electorate: number(row, 'electorate', file),
    turnout_reported: number(row, 'turnoutReported', file),
    turnout_percentage: number(row, 'turnout', file),
    spoilt_ballots: number(row, 'spoilt', file),
    candidates: rows.map(({ candidate }) => (cancelled_poll ? { ...candidate, votes_cast: null } : candidate)),
  };
}

/** Older exports call the party with the number n `party:n`; the register calls it `PPn`. */
function registered(id: string | null): string | null {
  return id?.replace(/^party:/, 'PP') ?? null;
}

function number(row: Row, column: keyof typeof COLUMNS, file: string): number | null {
  const printed = row.get(column);
  const value = figure(printed ?? undefined);
  if (printed !== null && value === null) throw new BadInput(file, row.line, `"${printed}" is no figure for ${column}`);
  return value;
}

function flag(row: Row, column: keyof typeof COLUMNS, file: string): boolean | null {
  const printed = row.get(column)?.toLowerCase() ?? null;
  if (printed === null) return null;
  if (['true', 't', '1'].includes(printed)) return true;
  if (['false', 'f', '0'].includes(printed)) return false;
  throw new BadInput(file, row.line, `expected true or false for ${column}, found "${printed}"`);
}
