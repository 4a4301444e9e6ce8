import type { Ballot, Council } from '../../../src/results/schema.ts';
import { BadInput } from '../bad-input.ts';
import type { CouncilRegister } from '../council-register.ts';
import { ballotPaperId, checkedBallot } from '../elections.ts';
import type { PartyLookup } from '../party-lookup.ts';
import { boxRows } from './box-rows.ts';
import type { ElectionBox } from './election-boxes.ts';
import { papersIssued, type WardTurnout } from './turnout.ts';
import { readWardTitle, type WardTitle } from './ward-title.ts';

interface Article {
  file: string;
  council: Pick<Council, 'slug' | 'name'>;
  /** The day of the ordinary election. */
  date: string;
  party: PartyLookup;
  register: CouncilRegister;
}
interface Ward extends WardTurnout {
  title: WardTitle;
}

/** The ballots of an article and their polling days, in the order of its boxes. */
export function ballotsOf(boxes: readonly ElectionBox[], article: Article) {
  const { file } = article;
  const skipped: string[] = [];
  const notices: string[] = [];
  const wards = boxes.flatMap((box): Ward[] => {
    const title = readWardTitle(box);
    const rows = boxRows(box, article.party, file);
    if (title.ward === '') throw new BadInput(file, box.line, 'this box has no title and no heading above it');
    if (rows.candidates.length === 0) throw new BadInput(file, box.line, `${title.ward} has no candidates`);
    if (title.by_election && title.date === null) {
      skipped.push(`${file}:${box.line}: the by-election in ${title.ward} has no date`);
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
  rejectDuplicates(ballots, file);
  return { ballots, skipped, notices: [...notices, ...papers.notices] };
}

/** Anything in a box that is not recorded as printed. */
function doubts(box: ElectionBox, title: WardTitle, winners: number, seats: number): string[] {
  const unlabelled = box.outcomes.filter(({ name }) => !/ (?:hold|gain)\b/.test(name)).length;
  return [
    ...(box.closed ? [] : ['the box has no end, so rows may be missing']),
    ...(winners > 0 && winners !== seats ? [`${winners} candidates are tagged as winners, for ${seats} seats`] : []),
    ...(title.seats === null && winners === 0 && box.outcomes.length === 0
      ? ['the number of seats is not given, so one is assumed']
      : []),
    ...(unlabelled > 0
      ? [`rows for new seats, which are neither a hold nor a gain, are not recorded: ${unlabelled}`]
      : []),
    ...box.others.map(({ name, line }) => `the row "${name}" on line ${line} is not recorded`),
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
    cancellation_reason: rows.cancelled_poll ? 'uncontested' : null,
    total_electorate: rows.total_electorate,
    turnout_reported,
    turnout_percentage: rows.turnout_percentage,
    spoilt_ballots: rows.spoilt_ballots,
    outcomes: rows.outcomes,
    defending: null,
    declared_headings: title.declared,
    candidates: rows.candidates,
  };
  return { date, line, ballot: checkedBallot(ballot, file, line) };
}

function rejectDuplicates(ballots: readonly { line: number; ballot: Ballot }[], file: string): void {
  for (const [id, same] of Map.groupBy(ballots, ({ ballot }) => ballot.ballot_paper_id)) {
    const second = same[1];
    if (second)
      throw new BadInput(file, second.line, `this is a second box for ${id}; the first is on line ${same[0]?.line}`);
  }
}
