import * as v from 'valibot';
import { dayInWords } from '../../src/render/text.ts';
import { Ballot, type Candidate, type Council, type Election, type Source } from '../../src/results/schema.ts';
import { slugOf } from '../../src/results/slug.ts';
import { yearOf } from '../../src/results/year.ts';
import { BadInput } from './bad-input.ts';
import type { CouncilRegister, NamedPlace } from './council-register.ts';
import type { PartyLookup } from './party-lookup.ts';
import { type DecidedContest, pollKinds } from './poll-kind.ts';

/** One ward's contest as a CSV file prints it, before its council and ward are looked up. */
export interface PrintedContest
  extends Pick<
    Ballot,
    | 'seats_contested'
    | 'cancelled_poll'
    | 'cancellation_reason'
    | 'total_electorate'
    | 'turnout_reported'
    | 'turnout_percentage'
    | 'spoilt_ballots'
  > {
  /** The line of its first candidate. */
  line: number;
  /** Null if the file does not say. */
  by_election: boolean | null;
  date: string;
  council: NamedPlace;
  /** The council's slug in the file's own ids, if it has ids. */
  councilSlug?: string | undefined;
  ward: NamedPlace;
  /** The ballot's id in the file, if it has one. */
  ballotId?: string | null;
  candidates: Candidate[];
}

interface ImportedFile {
  file: string;
  register: CouncilRegister;
  /** The source of an election on this day. */
  source(date: string): Source;
  progress(done: number, total: number): void;
}

interface PrintedCandidate {
  person: string;
  party: string;
  votes: number | null;
  elected: boolean | null;
}

/** A contest's candidates. A cancelled poll has no votes, although some files print 0. */
export function candidatesFrom(rows: readonly PrintedCandidate[], party: PartyLookup, cancelled: boolean): Candidate[] {
  return rows.map((row) => ({
    person_name: row.person,
    ...party(row.party),
    votes_cast: cancelled ? null : row.votes,
    elected: row.elected,
    tied_vote_winner: false,
  }));
}

/** One election for each council and day, sorted by id. Ballots stay in the order of the file. */
export function electionsFrom(contests: readonly PrintedContest[], from: ImportedFile): Election[] {
  const groups = Map.groupBy(contests, (contest) => {
    const { slug } = from.register.council(contest.council, contest.councilSlug);
    return `local.${slug}.${contest.date}`;
  });
  const elections = [...groups].map(([election_id, group], index) => {
    from.progress(index + 1, groups.size);
    return electionOf(election_id, group, from);
  });
  return elections.toSorted((a, b) => (a.election_id < b.election_id ? -1 : 1));
}

function electionOf(election_id: string, printed: readonly PrintedContest[], from: ImportedFile): Election {
  const [first] = printed;
  if (!first) throw new Error(`the election ${election_id} has no contest`);
  const council = from.register.council(first.council, first.councilSlug);
  const { contests, notices, isPutOff } = pollKinds(printed, council, from.register.onFile(council.slug));
  from.register.notices.push(...notices.map((notice) => `${from.file}:${notice}`));
  const ballots = contests.map((contest) => ballotOf(contest, council.slug, from));
  rejectDuplicates(ballots, contests, from.file);
  return {
    election_id,
    name: isPutOff ? putOffTitle(council, first.date, ballots) : electionTitle(council, first.date, ballots),
    council: council.slug,
    election_date: first.date,
    sources: [from.source(first.date)],
    control: null,
    composition: null,
    councillors: null,
    declared: null,
    accepted_errors: [],
    ballots,
  };
}

function ballotOf(contest: DecidedContest, council: string, { file, register }: ImportedFile): Ballot {
  const where = `${file}:${contest.line}`;
  const ward = register.ward(council, contest.ward, contest.seats_contested, where);
  const computed = ballotPaperId(council, ward.name, contest.by_election, contest.date);
  const isOfCouncil = contest.ballotId?.startsWith(`local.${council}.`) ?? false;
  const ballot_paper_id = isOfCouncil && contest.ballotId ? contest.ballotId : computed;
  if (contest.ballotId && contest.ballotId !== computed) {
    const ids = `the file gives the ballot the id ${contest.ballotId}; its ward's name gives ${computed}`;
    register.notices.push(`${where}: ${ids}${isOfCouncil ? '' : ', which is recorded'}`);
  }
  const ballot: Ballot = {
    ballot_paper_id,
    post_label: ward.name,
    gss: ward.gss,
    seats_contested: contest.seats_contested,
    by_election: contest.by_election,
    cancelled_poll: contest.cancelled_poll,
    cancellation_reason: contest.cancellation_reason,
    total_electorate: contest.total_electorate,
    turnout_reported: contest.turnout_reported,
    turnout_percentage: contest.turnout_percentage,
    spoilt_ballots: contest.spoilt_ballots,
    outcomes: [],
    defending: null,
    declared_headings: [],
    candidates: contest.candidates,
  };
  return checkedBallot(ballot, file, contest.line);
}

/** @throws BadInput if two contests are of one ballot, because an election can store only one of them */
function rejectDuplicates(ballots: readonly Ballot[], contests: readonly PrintedContest[], file: string): void {
  const lines = new Map<string, number>();
  for (const [index, { ballot_paper_id }] of ballots.entries()) {
    const line = contests[index]?.line ?? 1;
    const first = lines.get(ballot_paper_id);
    if (first !== undefined) {
      throw new BadInput(file, line, `this is a second contest for ${ballot_paper_id}; the first is on line ${first}`);
    }
    lines.set(ballot_paper_id, line);
  }
}

/** @throws BadInput if the schema rejects the ballot; the message names the field and the reason */
export function checkedBallot(ballot: Ballot, file: string, line: number): Ballot {
  const { success, issues } = v.safeParse(Ballot, ballot);
  if (success) return ballot;
  const [issue] = issues;
  throw new BadInput(file, line, `${ballot.post_label}: ${v.getDotPath(issue) ?? 'the ballot'}: ${issue.message}`);
}

export function ballotPaperId(council: string, ward: string, by_election: boolean, date: string): string {
  return `local.${council}.${slugOf(ward)}${by_election ? '.by' : ''}.${date}`;
}

/** "2019 Derby City Council election" or "Derby City Council by-elections, 22 August 2019". */
export function electionTitle(
  council: Pick<Council, 'name'>,
  date: string,
  ballots: readonly Pick<Ballot, 'by_election'>[],
): string {
  const name = titleName(council);
  if (!ballots.every(({ by_election }) => by_election)) return `${yearOf(date)} ${name} election`;
  return `${name} by-election${ballots.length > 1 ? 's' : ''}, ${dayInWords(date)}`;
}

function putOffTitle(council: Pick<Council, 'name'>, date: string, ballots: readonly Ballot[]): string {
  return `${titleName(council)} postponed poll${ballots.length > 1 ? 's' : ''}, ${dayInWords(date)}`;
}

function titleName({ name }: Pick<Council, 'name'>): string {
  return /council/i.test(name) ? name : `${name} council`;
}
