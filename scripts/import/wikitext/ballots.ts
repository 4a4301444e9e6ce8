import type { Ballot, Council } from '../../../src/results/schema.ts';
import { BadInput } from '../bad-input.ts';
import type { CouncilRegister } from '../council-register.ts';
import { ballotPaperId, checkedBallot } from '../elections.ts';
import type { PartyLookup } from '../party-lookup.ts';
import { rejectRepeatedPeople } from '../repeated-people.ts';
import { type BoxRows, boxRows } from './box-rows.ts';
import type { ElectionBox, Unread } from './election-boxes.ts';
import { RowReader, UnreadableBox } from './row-reader.ts';
import { mentionsSeats } from './seats-in-title.ts';
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
export function ballotsFrom(boxes: readonly ElectionBox[], article: Article) {
  const { file } = article;
  const skipped: string[] = [];
  const notices: string[] = [];
  const wards = boxes.flatMap((box): Ward[] => {
    const title = readWardTitle(box);
    if (title.ward === '') throw new BadInput(file, box.line, 'this box has no title and no heading above it');
    const skip = (line: number, reason: string) => {
      skipped.push(`${file}:${line}: ${reason}, so nothing of its box is recorded: ${rowsIn(box)}`);
      return [];
    };
    if (box.candidates.length === 0) {
      if (box.others.length > 0) return skip(box.line, `${title.ward} has no candidates that we can read`);
      throw new BadInput(file, box.line, `${title.ward} has no candidates`);
    }
    if (title.by_election && title.date === null) return skip(box.line, `the by-election in ${title.ward} has no date`);
    const reader = new RowReader();
    try {
      const rows = boxRows(box, title.seats, { party: article.party, file, reader });
      const all = [...doubts(box, title, rows), ...reader.doubts];
      notices.push(...all.map(({ line, sentence }) => `${file}:${line}: ${title.ward}: ${sentence}`));
      return [{ line: box.line, ward: title.ward, seats: rows.seats, rows, title }];
    } catch (cause) {
      if (cause instanceof UnreadableBox) return skip(cause.line, `${title.ward}: ${cause.message}`);
      throw cause;
    }
  });
  const redundant = boxes.reduce((sum, box) => sum + box.redundant.length, 0);
  const papers = papersIssued(wards, file);
  const ballots = wards.map((ward) => ballotOf(ward, papers.of(ward), article));
  rejectDuplicates(ballots, file);
  return {
    ballots,
    skipped,
    notices: [
      ...notices,
      ...papers.notices,
      ...(redundant > 0
        ? [
            `${file}:1: rows of majorities, totals and swings are not recorded, because they follow from the votes: ${redundant}`,
          ]
        : []),
    ],
  };
}

function rowsIn({ candidates, outcomes, turnout, electors, rejected, redundant, others }: ElectionBox): string {
  const single = [turnout, electors, rejected].filter((row) => row !== null);
  const rows = [...candidates, ...outcomes, ...single, ...redundant, ...others].length;
  return `${rows} ${rows === 1 ? 'row' : 'rows'}`;
}

/** Anything in a box that is not recorded as printed. */
function doubts(box: ElectionBox, title: WardTitle, rows: BoxRows & { seats: number }): Unread[] {
  const { winners, seats } = rows;
  const unlabelled = box.outcomes.filter(({ name }) => !/ (?:hold|gain)\b/.test(name)).length;
  const sentences = [
    ...(box.closed ? [] : ['the box has no end, so rows may be missing']),
    ...(winners > 0 && winners !== seats ? [`${winners} candidates are tagged as winners, for ${seats} seats`] : []),
    ...(title.seats === null && winners === 0 && box.outcomes.length === 0
      ? ['the number of seats is not given, so one is assumed']
      : []),
    ...[box.title, box.headings.at(-1) ?? '']
      .filter((text) => title.seats === null && mentionsSeats(text))
      .map((text) => `"${text}" mentions seats in a form that we do not read, so ${seats} is assumed`),
    ...box.unknown.map((name) => `the title: the template "${name}" is left out`),
    ...(rows.cancelled_poll ? [`there was no poll; reason recorded: ${rows.cancellation_reason ?? 'none'}`] : []),
    ...(title.moved && title.date === null && !rows.cancelled_poll
      ? ['the poll was on another day, which is not given, so it is recorded under the day of the election']
      : []),
    ...(unlabelled > 0
      ? [`rows for new seats, which are neither a hold nor a gain, are not recorded: ${unlabelled}`]
      : []),
  ];
  return [
    ...sentences.map((sentence) => ({ line: box.line, sentence })),
    ...box.others.map(({ name, line }) => ({ line, sentence: `the row "${name}" on line ${line} is not recorded` })),
  ];
}

function ballotOf(ward: Ward, turnout_reported: number | null, article: Article) {
  const { file, council, register } = article;
  const { line, title, seats, rows } = ward;
  // A poll that was moved and has votes took place on its own day; one without votes is the ordinary day's.
  const date = (title.moved && !title.by_election && rows.cancelled_poll ? null : title.date) ?? article.date;
  const { name, gss } = register.ward(council.slug, { name: title.ward, gss: null }, `${file}:${line}`);
  const ballot: Ballot = {
    ballot_paper_id: ballotPaperId(council.slug, name, title.by_election, date),
    post_label: name,
    gss,
    seats_contested: seats,
    by_election: title.by_election,
    cancelled_poll: rows.cancelled_poll,
    cancellation_reason: rows.cancellation_reason,
    total_electorate: rows.total_electorate,
    turnout_reported,
    turnout_percentage: rows.turnout_percentage,
    spoilt_ballots: rows.spoilt_ballots,
    outcomes: rows.outcomes,
    defending: null,
    declared_headings: title.declared,
    candidates: rows.candidates,
  };
  rejectRepeatedPeople(ballot, file, line);
  return { date, line, ballot: checkedBallot(ballot, file, line) };
}

function rejectDuplicates(ballots: readonly { line: number; ballot: Ballot }[], file: string): void {
  for (const [id, same] of Map.groupBy(ballots, ({ ballot }) => ballot.ballot_paper_id)) {
    const second = same[1];
    if (second)
      throw new BadInput(file, second.line, `this is a second box for ${id}; the first is on line ${same[0]?.line}`);
  }
}
