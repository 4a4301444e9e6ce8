/** An election as CSV (RFC 4180): a row for each candidate. Columns that start with `derived_` are not in the source. */
import { ballotDoubts } from '../render/doubt-words.ts';
import { electedOn } from '../results/elected.ts';
import { partyReadings } from '../results/party-readings.ts';
import { ranked } from '../results/ranking.ts';
import type { Ballot, Candidate, Council, Election } from '../results/schema.ts';
import { votesCounted } from '../results/votes.ts';

/** One cell; null, "not recorded", is an empty one. */
type Cell = string | number | boolean | null;

/** The media type, which says that the first row is the header. */
export const CSV_TYPE = 'text/csv; charset=utf-8; header=present';

const LINE_END = '\r\n';
/** Spreadsheets take a cell with this start for a formula. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** The CSV of an election, with a header. Empty cells are not recorded. */
export function electionCsv(election: Election, council: Pick<Council, 'name'>): string {
  const rows = election.ballots.flatMap((ballot) =>
    ballot.candidates.map((candidate) => rowOf(candidate, ballot, election, council)),
  );
  const header = Object.keys(rows[0] ?? {});
  return [header, ...rows.map((row) => Object.values(row))]
    .map((cells) => cells.map(written).join(',') + LINE_END)
    .join('');
}

function rowOf(
  candidate: Candidate,
  ballot: Ballot,
  election: Election,
  council: Pick<Council, 'name'>,
): Record<string, Cell> {
  return {
    election_id: election.election_id,
    election_date: election.election_date,
    council: council.name,
    ward: ballot.post_label,
    ward_code: ballot.gss,
    ballot_paper_id: ballot.ballot_paper_id,
    by_election: ballot.by_election,
    seats_contested: ballot.seats_contested,
    candidate: candidate.person_name,
    party_name: candidate.party_name,
    party_id: candidate.party_id,
    votes_cast: candidate.votes_cast,
    elected: candidate.elected,
    derived_elected: derivedElected(candidate, ballot),
    derived_place: ranked(ballot).find((one) => one.candidate === candidate)?.place ?? null,
    derived_votes_counted_in_ward: ballot.cancelled_poll ? null : votesCounted(ballot),
    derived_party_reading: partyReadings(election, [candidate]).some(({ read }) => read.includes(candidate)),
    does_not_add_up: ballotDoubts(ballot, election).join(' '),
    sources: election.sources.map(({ title, url, licence }) => `${title} <${url}> (${licence})`).join('; '),
  };
}

/** Null if the source says who was elected, or nobody can tell. */
function derivedElected(candidate: Candidate, ballot: Ballot): boolean | null {
  const { people, tied, basis } = electedOn(ballot);
  if (basis === 'recorded' || people.length + tied.length === 0 || tied.includes(candidate)) return null;
  return people.includes(candidate);
}

/** A cell as CSV. A text that a spreadsheet would take for a formula gets an apostrophe in front. */
function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
