import * as v from 'valibot';
import { Ballot, type Candidate, type Council, type Election, type Source } from '../../src/results/schema.ts';
import { slugOf } from '../../src/results/slug.ts';
import { BadInput } from './bad-input.ts';
import type { CouncilRegister, Named } from './councils.ts';
import { dayInWords } from './printed.ts';

/** One ward's contest as a table of candidates gives it, before its council and ward are looked up. */
export interface Contest
  extends Pick<
    Ballot,
    | 'seats_contested'
    | 'by_election'
    | 'cancelled_poll'
    | 'total_electorate'
    | 'turnout_reported'
    | 'turnout_percentage'
    | 'spoilt_ballots'
  > {
  /** Where its first candidate stands. */
  line: number;
  date: string;
  council: Named;
  /** The council as the file's own ids call it, where it has ids. */
  councilSlug?: string | undefined;
  ward: Named;
  /** The id that the file itself gives the ballot, where it does. */
  ballotId?: string | null;
  candidates: Candidate[];
}

interface Making {
  file: string;
  register: CouncilRegister;
  /** The source of an election of that day. */
  source(date: string): Source;
  progress(done: number, total: number): void;
}

/** One election for each council and day, its ballots in the order of the file, the elections in that of their ids. */
export function electionsOf(contests: readonly Contest[], making: Making): Election[] {
  const groups = Map.groupBy(contests, (contest) => {
    const { slug } = making.register.council(contest.council, contest.councilSlug);
    return `local.${slug}.${contest.date}`;
  });
  const elections = [...groups].map(([election_id, group], index) => {
    making.progress(index + 1, groups.size);
    return electionOf(election_id, group, making);
  });
  return elections.toSorted((a, b) => (a.election_id < b.election_id ? -1 : 1));
}

function electionOf(election_id: string, contests: readonly Contest[], making: Making): Election {
  const [first] = contests;
  if (!first) throw new Error(`the election ${election_id} has no contest`);
  const council = making.register.council(first.council, first.councilSlug);
  return {
    election_id,
    name: electionName(council, first.date, contests),
    council: council.slug,
    election_date: first.date,
    sources: [making.source(first.date)],
    control: null,
    composition: null,
    declared: null,
    ballots: contests.map((contest) => ballotOf(contest, council.slug, making)),
  };
}

function ballotOf(contest: Contest, council: string, { file, register }: Making): Ballot {
  const where = `${file}:${contest.line}`;
  const ward = register.ward(council, contest.ward, contest.seats_contested, where);
  const computed = ballotPaperId(council, ward.name, contest.by_election, contest.date);
  if (contest.ballotId && contest.ballotId !== computed) {
    register.notices.push(`${where}: the file calls the ballot ${contest.ballotId}; by its ward it is ${computed}`);
  }
  const ballot: Ballot = {
    ballot_paper_id: contest.ballotId ?? computed,
    post_label: ward.name,
    gss: ward.gss,
    seats_contested: contest.seats_contested,
    by_election: contest.by_election,
    cancelled_poll: contest.cancelled_poll,
    total_electorate: contest.total_electorate,
    turnout_reported: contest.turnout_reported,
    turnout_percentage: contest.turnout_percentage,
    spoilt_ballots: contest.spoilt_ballots,
    outcomes: [],
    declared_headings: [],
    candidates: contest.candidates,
  };
  return checked(ballot, file, contest.line);
}

/** @throws BadInput for a ballot that the schema refuses, with the field and the reason. */
export function checked(ballot: Ballot, file: string, line: number): Ballot {
  const { success, issues } = v.safeParse(Ballot, ballot);
  if (success) return ballot;
  const [issue] = issues;
  throw new BadInput(file, line, `${ballot.post_label}: ${v.getDotPath(issue) ?? 'the ballot'}: ${issue.message}`);
}

export function ballotPaperId(council: string, ward: string, by_election: boolean, date: string): string {
  return `local.${council}.${slugOf(ward)}${by_election ? '.by' : ''}.${date}`;
}

/** "2019 Derby City Council election", or "Derby City Council by-elections, 22 August 2019". */
export function electionName(
  council: Pick<Council, 'name'>,
  date: string,
  ballots: readonly Pick<Ballot, 'by_election'>[],
): string {
  const name = /council/i.test(council.name) ? council.name : `${council.name} council`;
  if (!ballots.every(({ by_election }) => by_election)) return `${date.slice(0, 4)} ${name} election`;
  return `${name} by-election${ballots.length > 1 ? 's' : ''}, ${dayInWords(date)}`;
}
