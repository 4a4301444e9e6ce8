import type { NamedPlace } from './council-register.ts';
import { candidatesFrom, type PrintedContest } from './elections.ts';
import type { HandbookPair } from './handbook-pairs.ts';
import type { PartyLookup } from './party-lookup.ts';
import { isUnopposed } from './unopposed.ts';

/** A ward as both sheets print it, and its polling day. */
export interface HandbookContest extends HandbookPair {
  date: string;
}

/** The vacancies; if no sheet prints them, the number of people elected. */
function seatsOf({ candidates, ward }: HandbookContest): number {
  const elected = candidates.filter((row) => row.elected).length;
  return ward?.vacancies ?? candidates[0]?.vacancies ?? elected;
}

/** @param partiesOf finds parties as one council's results name them */
export function toPrintedContest(
  contest: HandbookContest,
  partiesOf: (council: NamedPlace) => PartyLookup,
): PrintedContest {
  const { date, candidates, ward } = contest;
  const [first] = candidates;
  const cancelled_poll = isUnopposed(contest.candidates);
  return {
    line: first.line,
    lines: candidates.map(({ line }) => line),
    date,
    council: first.council,
    ward: first.ward,
    seats_contested: seatsOf(contest),
    by_election: false,
    cancelled_poll,
    cancellation_reason: cancelled_poll ? 'uncontested' : null,
    total_electorate: ward?.electorate ?? null,
    turnout_reported: null,
    turnout_percentage: cancelled_poll ? null : (ward?.turnout ?? null),
    spoilt_ballots: cancelled_poll ? null : (ward?.invalid ?? null),
    candidates: candidatesFrom(candidates, partiesOf(first.council), cancelled_poll),
  };
}

/** Contradictions between the two sheets, or between figures in one. */
export function doubtsOf(contest: HandbookContest, candidatesFile: string, wardsFile: string): string[] {
  const { candidates, ward } = contest;
  const [first] = candidates;
  const name = first.ward.name;
  const doubts: string[] = [];
  const add = (file: string, line: number, sentence: string) => doubts.push(`${file}:${line}: ${name}: ${sentence}`);
  if (isUnopposed(contest.candidates)) {
    add(candidatesFile, first.line, 'everybody is elected without votes: probably uncontested');
    return doubts;
  }
  const seats = seatsOf(contest);
  const elected = candidates.filter((row) => row.elected).length;
  if (ward && ward.vacancies === null) {
    const from = first.vacancies === null ? 'the number of people elected' : 'as the candidates sheet has it';
    add(wardsFile, ward.line, `no number of vacancies: recorded as ${seats}, ${from}`);
  }
  if (elected !== seats) add(candidatesFile, first.line, `${elected} elected for ${seats} vacancies`);
  if (ward?.vacancies != null && first.vacancies !== null && first.vacancies !== ward.vacancies) {
    add(wardsFile, ward.line, `${ward.vacancies} vacancies here, ${first.vacancies} in the candidates sheet`);
  }
  if (ward?.total != null && first.total !== null && ward.total !== first.total) {
    add(wardsFile, ward.line, `${ward.total} votes here, ${first.total} in the candidates sheet`);
  }
  const sum = candidates.reduce((total, { votes }) => total + (votes ?? 0), 0);
  if (seats === 1 && first.total !== null && sum !== first.total) {
    add(candidatesFile, first.line, `the candidates' votes add up to ${sum}, the printed total is ${first.total}`);
  }
  return doubts;
}
