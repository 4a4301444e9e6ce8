/**
 * A Wikipedia election article flattened to text: `= title =`, an infobox of `- Key: value` lines, then for each ward a
 * `===heading===`, a `- title**` line, candidates as `- name (party): n votes`, and `Result: party Hold|Gain`.
 */
import { dayInWords } from '../../src/render/text.ts';
import { seatsOf } from '../../src/results/council-size.ts';
import { nameKey } from '../../src/results/name-key.ts';
import { partyKey } from '../../src/results/parties.ts';
import type { Ballot, Council, Election } from '../../src/results/schema.ts';
import { BadInput } from './bad-input.ts';
import { councilIn } from './council-in-title.ts';
import { ballotPaperId, checkedBallot } from './elections.ts';
import type { Format } from './format.ts';
import { compositionIn, controlIn, declaredIn, type Infobox, infoboxParties, STV, saysStv } from './infobox.ts';
import { infoboxDoubts } from './infobox-doubts.ts';
import { readEach, rejectNothing } from './left-out.ts';
import { dateIn, parseFigure } from './parse-values.ts';
import { type PartyLookup, partyLookup } from './party-lookup.ts';
import { rejectRepeatedPeople } from './repeated-people.ts';
import { wikipediaSource } from './sources.ts';
import type { Tables } from './tables.ts';
import { withElected } from './tie.ts';

const UNOPPOSED = 'nobody has a vote: probably uncontested, so votes are not recorded';

const TITLE = /^= (.+) =$/;
const FIELD = /^- ([A-Z][\w ]*?\d*): (.+)$/;
const HEADING = /^===([^=].*?)===$/;
const WARD_TITLE = /^\s+- (.+?)\**$/;
const CANDIDATE = /^- (.+?) \((.+)\): ([\d,]+) votes?$/;
const RESULT = /^Result: (.+) (Hold|Gain)(?: from (.+))?$/;
const SEATS_IN_HEADING = /\s*\((\d+)(?: seats?)?\)$/;

export const flattenedFormat: Format = {
  name: 'Wikipedia article, flattened text',
  files: 1,
  recognises: (text) => TITLE.test(linesOf(text)[0] ?? '') && /^Infobox\r?$/m.test(text),
  read([input], { tables, retrieved, date }) {
    if (!input) throw new Error('no file was given');
    const { election, leftOut } = readFlattened(input.text, input.file, tables, retrieved);
    if (date !== null && date !== election.election_date) {
      const days = `the infobox says ${dayInWords(election.election_date)}, and --date says ${dayInWords(date)}`;
      throw new BadInput(input.file, 1, days);
    }
    const infobox = readInfobox(linesOf(input.text));
    const party = partyLookup(tables.parties);
    const council = tables.councils.find(({ slug }) => slug === election.council);
    const seats = council ? seatsOf(council, election.election_date) : null;
    const doubts = infoboxDoubts(infobox, infoboxParties(infobox, party), seats, party);
    const unopposed = election.ballots.filter(({ cancelled_poll }) => cancelled_poll);
    const notices = [
      ...doubts.map((sentence) => `${input.file}:1: ${sentence}`),
      ...unopposed.map(({ post_label }) => `${input.file}:1: ${post_label}: ${UNOPPOSED}`),
    ];
    return { elections: [election], learned: [], rows: null, skipped: leftOut, notices };
  },
};

/**
 * Reads one election. Figures are as printed; the audit checks them. A ward that cannot be read is left out.
 * @param retrieved the day the article was copied, `YYYY-MM-DD`
 * @returns the election, and a line with the reason for each ward that is left out: a line that cannot be read, no
 *   candidate, or a name that the table of councils does not have
 * @throws BadInput for an unknown council, or if no ward can be read
 */
export function readFlattened(
  text: string,
  file: string,
  tables: Tables,
  retrieved: string,
): { election: Election; leftOut: string[] } {
  const lines = linesOf(text);
  const title = TITLE.exec(lines[0] ?? '')?.[1];
  if (!title) throw new BadInput(file, 1, 'expected the title of the article, "= … election ="');
  const council = councilIn(title, tables.councils);
  if (!council) throw new BadInput(file, 1, `"${title}" does not name a council in data/councils.json`);
  const infobox = readInfobox(lines);
  if (saysStv(infobox)) throw new BadInput(file, 1, `${STV}: the infobox says so`);
  const date = dateIn(infobox.get('election_date') ?? '');
  if (!date) throw new BadInput(file, 1, 'the infobox has no "Election Date: 1 May 2003"');
  const year = /(?<!\d)\d{4}(?!\d)/.exec(title)?.[0];
  if (year && !date.startsWith(year)) {
    throw new BadInput(file, 1, `the title says ${year}, and the infobox says ${dayInWords(date)}`);
  }
  const wards = lines.flatMap((line, index) => (HEADING.test(line) ? [index] : []));
  if (wards.length === 0) throw new BadInput(file, lines.length, 'found no ward heading "===Ward==="');
  const party = partyLookup(tables.parties);
  const rows = infoboxParties(infobox, party);
  const { kept, leftOut } = readEach(
    wards.map((start, index) => [{ line: start + 1, start, end: wards[index + 1] ?? lines.length }]),
    ([ward]) => readWard(lines, ward?.start ?? 0, ward?.end ?? 0, { file, date, council, party }),
  );
  rejectNothing(kept, file, leftOut);
  const election: Election = {
    election_id: `local.${council.slug}.${date}`,
    name: title,
    council: council.slug,
    election_date: date,
    sources: [wikipediaSource(title, retrieved)],
    control: controlIn(infobox, party),
    composition: compositionIn(rows),
    councillors: null,
    declared: declaredIn(infobox, rows),
    accepted_errors: [],
    ballots: kept.map(({ result }) => result),
  };
  return { election, leftOut };
}

interface Article {
  file: string;
  date: string;
  council: Council;
  party: PartyLookup;
}

function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r?\n/);
}

function readInfobox(lines: readonly string[]): Infobox {
  const end = lines.findIndex((line) => HEADING.test(line));
  const fields = lines.slice(0, end).flatMap((line) => {
    const [, key, value] = FIELD.exec(line) ?? [];
    return key && value ? [[key.toLowerCase().replaceAll(' ', '_'), value.trim()] as const] : [];
  });
  return new Map(fields);
}

function readWard(lines: readonly string[], start: number, end: number, article: Article): Ballot {
  const { file, date, council, party } = article;
  const heading = HEADING.exec(lines[start] ?? '')?.[1] ?? '';
  const title = lines.slice(start + 1, end).flatMap((line) => WARD_TITLE.exec(line)?.[1] ?? [])[0] ?? heading;
  const name = heading.replace(SEATS_IN_HEADING, '');
  const known = council.wards.find((ward) => nameKey(ward.name) === nameKey(name));
  if (!known) throw new BadInput(file, start + 1, `${council.name} has no ward "${name}" in data/councils.json`);
  const ballot: Ballot = {
    ballot_paper_id: ballotPaperId(council.slug, known.name, false, date),
    post_label: known.name,
    gss: known.gss,
    seats_contested: parseFigure((SEATS_IN_HEADING.exec(heading) ?? SEATS_IN_HEADING.exec(title))?.[1]) ?? 1,
    by_election: false,
    cancelled_poll: false,
    cancellation_reason: null,
    total_electorate: null,
    turnout_reported: null,
    turnout_percentage: null,
    spoilt_ballots: null,
    outcomes: [],
    defending: null,
    declared_headings: SEATS_IN_HEADING.test(heading) || SEATS_IN_HEADING.test(title) ? [heading, title] : [],
    candidates: [],
  };
  for (let index = start + 1; index < end; index++) readLine(lines[index] ?? '', index + 1, ballot, { file, party });
  if (ballot.candidates.length === 0) throw new BadInput(file, start + 1, `${name} has no candidates`);
  rejectRepeatedPeople(ballot, file, start + 1);
  return checkedBallot(withTieSettled(withoutPoll(ballot)), file, start + 1);
}

/** No more people than seats, all with 0 votes: there was no poll. */
function withoutPoll(ballot: Ballot): Ballot {
  const { candidates, seats_contested } = ballot;
  if (candidates.length > seats_contested || candidates.some(({ votes_cast }) => votes_cast !== 0)) return ballot;
  const unopposed = candidates.map((person) => ({ ...person, votes_cast: null }));
  return { ...ballot, cancelled_poll: true, cancellation_reason: 'uncontested', candidates: unopposed };
}

/** A `Result:` line settles a tie if only one of those tied is of its party. */
function withTieSettled(ballot: Ballot): Ballot {
  const rows = ballot.candidates.map((candidate) => ({ candidate, winning: false, bold: false }));
  const labels = ballot.outcomes.map(({ party_id }) => party_id && partyKey({ party_id, party_name: '' }));
  const ward = { seats: ballot.seats_contested, labels, lots: false };
  return { ...ballot, candidates: withElected(rows, ward).candidates };
}

function readLine(line: string, number: number, ballot: Ballot, { file, party }: Pick<Article, 'file' | 'party'>) {
  const [, person, stoodFor, votes] = CANDIDATE.exec(line) ?? [];
  const [, winner, label, loser] = RESULT.exec(line) ?? [];
  if (person && stoodFor) {
    ballot.candidates.push({
      person_name: person,
      ...party(stoodFor),
      votes_cast: parseFigure(votes),
      elected: null,
      tied_vote_winner: false,
    });
  } else if (winner) {
    const gained_from = loser ? party(loser).party_id : null;
    ballot.outcomes.push({
      party_id: party(winner).party_id,
      outcome: label === 'Gain' ? 'gain' : 'hold',
      gained_from,
    });
  } else if (line.trim() !== '' && !WARD_TITLE.test(line)) {
    const expected = 'a candidate "- Name (Party): 1,234 votes" or a "Result:" line';
    throw new BadInput(file, number, `expected ${expected}, found "${line}"`);
  }
}
