import type { Ballot, Council } from '../../../src/results/schema.ts';
import type { PartyTable } from '../affiliation.ts';
import { BadInput } from '../bad-input.ts';
import { ballotPaperId, checked } from '../contests.ts';
import type { CouncilRegister } from '../councils.ts';
import type { Box } from './boxes.ts';
import { papersIssued, type Turnout } from './turnout.ts';
import { rowsOf } from './ward-box.ts';
import { type WardTitle, wardTitle } from './ward-title.ts';

interface Article {
  file: string;
  council: Pick<Council, 'slug' | 'name'>;
  /** The day of the ordinary election. */
  date: string;
  party: PartyTable;
  register: CouncilRegister;
}
interface Ward extends Turnout {
  title: WardTitle;
}

/** The ballots of an article with the day each was held, in the order of its boxes. */
export function ballotsOf(boxes: readonly Box[], article: Article) {
  const { file } = article;
  const unplaced: string[] = [];
  const notices: string[] = [];
  const wards = boxes.flatMap((box): Ward[] => {
    const title = wardTitle(box);
    const rows = rowsOf(box, article.party, file);
    if (title.ward === '') throw new BadInput(file, box.line, 'a box without a title stands under no heading');
    if (rows.candidates.length === 0) throw new BadInput(file, box.line, `${title.ward} has no candidate`);
    if (title.by_election && title.date === null) {
      unplaced.push(`${file}:${box.line}: the by-election in ${title.ward} does not say its day`);
      return [];
    }
    const seats = title.seats ?? (rows.winners || box.outcomes.length || 1);
    notices.push(
      ...doubts(box, title, rows.winners, seats).map((doubt) => `${file}:${box.line}: ${title.ward}: ${doubt}`),
    );
    return [{ line: box.line, ward: title.ward, seats, rows, title }];
  });
  const papers = papersIssued(wards, file);
  const ballots = wards.map((ward) => ballotOf(ward, papers.of(ward), article));
  refuseTwice(ballots, file);
  return { ballots, unplaced, notices: [...notices, ...papers.notices] };
}

/** What a box says that is not recorded as it says it. */
function doubts(box: Box, title: WardTitle, winners: number, seats: number): string[] {
  const unlabelled = box.outcomes.filter(({ name }) => !/ (?:hold|gain)\b/.test(name)).length;
  return [
    ...(box.closed ? [] : ['the box has no end; rows may be missing']),
    ...(winners > 0 && winners !== seats ? [`${winners} are tagged as winning ${seats} seats`] : []),
    ...(title.seats === null && winners === 0 && box.outcomes.length === 0
      ? ['no number of seats is given; read as one']
      : []),
    ...(unlabelled > 0 ? [`new seats are neither a hold nor a gain; rows not recorded: ${unlabelled}`] : []),
    ...box.others.map(({ name, line }) => `the row "${name}" of line ${line} is not recorded`),
  ];
}

function ballotOf(ward: Ward, turnout_reported: number | null, article: Article) {
  const { file, council, register } = article;
  const { line, title, seats, rows } = ward;
  const date = title.date ?? article.date;
  const { name, gss } = register.ward(council.slug, { name: title.ward, gss: null }, seats, `${file}:${line}`);
  const ballot: Ballot = {
    ballot_paper_id: ballotPaperId(council.slug, name, title.by_election, date),
    post_label: name,
    gss,
    seats_contested: seats,
    by_election: title.by_election,
    cancelled_poll: rows.cancelled_poll,
    total_electorate: rows.total_electorate,
    turnout_reported,
    turnout_percentage: rows.turnout_percentage,
    spoilt_ballots: rows.spoilt_ballots,
    outcomes: rows.outcomes,
    declared_headings: title.declared,
    candidates: rows.candidates,
  };
  return { date, line, ballot: checked(ballot, file, line) };
}

function refuseTwice(ballots: readonly { line: number; ballot: Ballot }[], file: string): void {
  for (const [id, same] of Map.groupBy(ballots, ({ ballot }) => ballot.ballot_paper_id)) {
    const second = same[1];
    if (second) throw new BadInput(file, second.line, `a second box for ${id}; the first is on line ${same[0]?.line}`);
  }
}
