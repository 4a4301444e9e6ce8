import { nameKey } from '../../src/results/name-key.ts';
import type { Candidate } from '../../src/results/schema.ts';
import { slugOf } from '../../src/results/slug.ts';
import { BadInput } from './bad-input.ts';
import type { NamedPlace } from './council-register.ts';
import { type CsvRecord, figureIn } from './csv.ts';
import type { PrintedContest } from './elections.ts';
import { tidyName } from './parse-values.ts';
import type { PartyLookup } from './party-lookup.ts';
import { isUnopposed } from './unopposed.ts';

/** The names of each column, current first. */
export const DEMOCRACY_CLUB_COLUMNS = {
  personId: ['person_id', 'id'],
  person: ['person_name', 'name'],
  ballot: ['ballot_paper_id'],
  election: ['election_id', 'election'],
  date: ['election_date'],
  system: ['voting_system'],
  byElection: ['by_election'],
  byElectionReason: ['by_election_reason'],
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

type DemocracyClubRecord = CsvRecord<keyof typeof DEMOCRACY_CLUB_COLUMNS>;

/** One candidate's row. Columns about the whole ballot are still in `row`. */
export interface DemocracyClubRow {
  line: number;
  ballot: string;
  council: string;
  ward: NamedPlace;
  by_election: boolean;
  date: string;
  personId: string | null;
  /** As the row prints them. */
  partyName: string;
  partyId: string | null;
  candidate: Candidate;
  row: DemocracyClubRecord;
}

const LOCAL_BALLOT = /^local\.([a-z0-9_-]+)\.[a-z0-9_-]+(\.by)?\.(\d{4}-\d{2}-\d{2})$/;
const LOCAL_ELECTION = /^local\.([a-z0-9_-]+)\.(\d{4}-\d{2}-\d{2})$/;

/**
 * Reads a row about a council's ward. For any other row, returns the reason to skip it as `file:line: reason`.
 * @throws BadInput if a figure cannot be read
 */
export function democracyClubRow(
  row: DemocracyClubRecord,
  file: string,
  party: PartyLookup,
): DemocracyClubRow | string {
  if (row.fault) throw new BadInput(file, row.line, row.fault);
  const where = `${file}:${row.line}`;
  const [id, election, post, person] = [row.get('ballot'), row.get('election'), row.get('post'), row.get('person')];
  const [, council, by, date] = LOCAL_BALLOT.exec(id ?? '') ?? fromElectionId(election);
  if (!council || !date) return `${where}: ${id ?? election ?? 'no election'} is not a ballot for a council ward`;
  if (!post || !person) throw new BadInput(file, row.line, `the row has no ${post ? 'person' : 'ward'}`);
  const printed = row.get('partyName');
  if (!printed) throw new BadInput(file, row.line, `${person} has no party`);
  const [electionCouncil, electionDay] = LOCAL_ELECTION.exec(election ?? '')?.slice(1) ?? [];
  if (id && electionCouncil && `${electionCouncil}.${electionDay}` !== `${council}.${date}`) {
    throw new BadInput(file, row.line, `the ballot ${id} is not one of the election ${election}`);
  }
  const printedDay = row.get('date');
  if (printedDay !== null && printedDay !== date) {
    throw new BadInput(file, row.line, `the election date is ${printedDay}, and the ids say ${date}`);
  }
  const partyName = tidyName(printed);
  const partyId = currentPartyId(row.get('partyId'));
  return {
    line: row.line,
    personId: row.get('personId'),
    partyName,
    partyId,
    ballot: id ?? `local.${council}.${slugOf(post)}.${date}`,
    council,
    ward: { name: tidyName(post), gss: row.get('gss')?.replace(/^gss:/, '') ?? null },
    by_election: by !== undefined,
    date,
    candidate: {
      person_name: tidyName(person),
      ...party(partyName, partyId),
      votes_cast: figureIn(row, 'votes', file),
      elected: flag(row, 'elected', file),
      tied_vote_winner: false,
    },
    row,
  };
}

/** The ballot of a row, or of one that cannot be read: its id, or what an older export has instead. */
export function ballotKey(row: DemocracyClubRecord): string {
  return row.get('ballot') ?? `${row.get('election')} ${nameKey(row.get('post') ?? '')}`;
}

/** Older exports have no ballot id, only the election's. */
function fromElectionId(election: string | null): (string | undefined)[] {
  const [all, council, date] = LOCAL_ELECTION.exec(election ?? '') ?? [];
  return [all, council, undefined, date];
}

/** The contest on one ballot, or null if its number of seats is unknown. */
export function democracyClubContest(rows: readonly DemocracyClubRow[], file: string): PrintedContest | null {
  const [first] = rows;
  if (!first) return null;
  const { row, line, date, council, ward, by_election } = first;
  const elected = rows.filter(({ candidate }) => candidate.elected).length;
  const seats_contested = figureIn(row, 'seats', file) ?? elected;
  if (seats_contested === 0) return null;
  const candidates = rows.map(({ candidate }) => candidate);
  const results = candidates.map(({ votes_cast: votes, elected }) => ({ votes, elected }));
  const isAllElected = elected === rows.length && elected <= seats_contested;
  // Without figures of votes, everybody elected may only mean that the export has no votes.
  const isUncontested = isUnopposed(results) && results.some(({ votes }) => votes === 0);
  const cancelled_poll = (flag(row, 'cancelled', file) ?? false) || isUncontested;
  return {
    line,
    lines: rows.map((one) => one.line),
    date,
    council: { name: tidyName(row.get('organisation') ?? council), gss: null },
    councilSlug: council,
    ward,
    ballotId: row.get('ballot'),
    seats_contested,
    by_election,
    cancelled_poll,
    cancellation_reason: cancelled_poll && isAllElected ? 'uncontested' : null,
    total_electorate: figureIn(row, 'electorate', file),
    turnout_reported: figureIn(row, 'turnoutReported', file),
    turnout_percentage: figureIn(row, 'turnout', file),
    spoilt_ballots: figureIn(row, 'spoilt', file),
    candidates: cancelled_poll ? candidates.map((one) => ({ ...one, votes_cast: null })) : candidates,
  };
}

/** What is odd about a ballot; each doubt is `line: sentence`. @throws BadInput for an invalid flag */
export function democracyClubDoubts(
  rows: readonly DemocracyClubRow[],
  contest: PrintedContest,
  file: string,
): string[] {
  const [first] = rows;
  if (!first) return [];
  const { row, line, ward, by_election } = first;
  const doubts: string[] = [];
  if (contest.cancelled_poll && !flag(row, 'cancelled', file)) {
    doubts.push('everybody is elected with 0 votes: probably uncontested, so votes are not recorded');
  }
  const flagged = flag(row, 'byElection', file);
  if (flagged !== null && flagged !== by_election) {
    doubts.push(`the column by_election says ${flagged}, and the ballot's id says ${by_election}: recorded by its id`);
  }
  if (by_election && PUT_OFF.test(row.get('byElectionReason') ?? '')) {
    doubts.push('the file gives a poll that was put off as the reason of this by-election: recorded as a by-election');
  }
  return doubts.map((doubt) => `${file}:${line}: ${ward.name}: ${doubt}`);
}

/** Why a by-election took place, if it was the poll of an ordinary election on a later day. */
const PUT_OFF = /countermand|postpone|abandon|reschedul/i;

/** Older exports print `party:52`; the Electoral Commission's id is `PP52`. */
function currentPartyId(id: string | null): string | null {
  return id?.replace(/^party:/, 'PP') ?? null;
}

function flag(row: DemocracyClubRecord, column: keyof typeof DEMOCRACY_CLUB_COLUMNS, file: string): boolean | null {
  const printed = row.get(column)?.toLowerCase() ?? null;
  if (printed === null) return null;
  if (['true', 't', '1'].includes(printed)) return true;
  if (['false', 'f', '0'].includes(printed)) return false;
  throw new BadInput(file, row.line, `expected true or false for ${column}, found "${printed}"`);
}
