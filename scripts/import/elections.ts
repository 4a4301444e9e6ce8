import * as v from 'valibot';
import { Ballot, type Candidate, type Election, type Source } from '../../src/results/schema.ts';
import { slugOf } from '../../src/results/slug.ts';
import { BadInput } from './bad-input.ts';
import type { CouncilRegister, NamedPlace } from './council-register.ts';
import { electionTitle, putOffTitle } from './election-title.ts';
import { readEach } from './left-out.ts';
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
  /** The lines of all its candidates. */
  lines: readonly number[];
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

/** Elections, and a line for each row of a contest that cannot be stored. */
export interface ReadElections {
  elections: Election[];
  leftOut: string[];
}

/** One election for each council and day, sorted by id. Ballots stay in the order of the file. */
export function electionsFrom(contests: readonly PrintedContest[], from: ImportedFile): ReadElections {
  const leftOut: string[] = [];
  const groups = Map.groupBy(contests, (contest) => {
    const { slug } = from.register.council(contest.council, contest.councilSlug);
    return `local.${slug}.${contest.date}`;
  });
  const elections = [...groups].flatMap(([election_id, group], index) => {
    from.progress(index + 1, groups.size);
    const election = electionOf(election_id, group, from, leftOut);
    return election.ballots.length > 0 ? [election] : [];
  });
  return { elections: elections.toSorted((a, b) => (a.election_id < b.election_id ? -1 : 1)), leftOut };
}

function electionOf(
  election_id: string,
  printed: readonly PrintedContest[],
  from: ImportedFile,
  leftOut: string[],
): Election {
  const [first] = printed;
  if (!first) throw new Error(`the election ${election_id} has no contest`);
  const council = from.register.council(first.council, first.councilSlug);
  const { contests, notices, isPutOff } = pollKinds(printed, council, from.register.onFile(council.slug));
  from.register.notices.push(...notices.map((notice) => `${from.file}:${notice}`));
  const read = readEach(
    contests.map((contest) => contest.lines.map((line) => ({ line, contest }))),
    ([row]) => {
      if (!row) throw new Error(`a contest of ${election_id} has no candidate`);
      return ballotOf(row.contest, council.slug, from);
    },
  );
  const single = withoutDuplicates(read.kept, from.file);
  leftOut.push(...read.leftOut, ...single.leftOut);
  const { ballots } = single;
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
  const ward = register.ward(council, contest.ward, where);
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
    // A code on file may belong to other boundaries, so one that the file lacks stays unknown.
    gss: contest.ward.gss,
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

/** Leaves out every contest whose ballot has a second one: an election stores one, and the file does not say which. */
function withoutDuplicates(
  read: readonly { ward: readonly { line: number }[]; result: Ballot }[],
  file: string,
): { ballots: Ballot[]; leftOut: string[] } {
  const groups = [...Map.groupBy(read, ({ result }) => result.ballot_paper_id).values()];
  const leftOut = groups
    .filter((same) => same.length > 1)
    .flatMap((same) => {
      const lines = same.flatMap(({ ward }) => ward[0]?.line ?? []);
      const id = same[0]?.result.ballot_paper_id;
      const reason = `the file has ${same.length} contests for ${id}, from lines ${lines.join(' and ')}: all are left out`;
      return same.flatMap(({ ward }) => ward.map(({ line }) => `${file}:${line}: ${reason}`));
    });
  const ids = new Set(groups.filter((same) => same.length === 1).map(([one]) => one?.result.ballot_paper_id));
  return { ballots: read.flatMap(({ result }) => (ids.has(result.ballot_paper_id) ? [result] : [])), leftOut };
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
