import type { Candidate } from '../../src/results/schema.ts';
import type { PartyTable } from './affiliation.ts';
import type { Contest } from './contests.ts';
import type { HandbookCandidate, HandbookWard } from './handbook-sheets.ts';

/** A ward in both sheets; `ward` is null where there is no second sheet. */
export interface HandbookContest {
  date: string;
  candidates: HandbookCandidate[];
  ward: HandbookWard | null;
}

/** Seats are the vacancies, or where no sheet prints them the people elected. */
function seatsOf({ candidates, ward }: HandbookContest): number {
  const elected = candidates.filter((row) => row.elected).length;
  return ward?.vacancies ?? candidates[0]?.vacancies ?? elected;
}

function isUnopposed({ candidates }: HandbookContest): boolean {
  return candidates.every(({ elected, votes }) => elected && !votes);
}

export function contestOf(contest: HandbookContest, party: PartyTable): Contest {
  const { date, candidates, ward } = contest;
  const [first] = candidates;
  if (!first) throw new Error('a ward without candidates');
  const cancelled_poll = isUnopposed(contest);
  return {
    line: first.line,
    date,
    council: first.council,
    ward: first.ward,
    seats_contested: seatsOf(contest),
    by_election: false,
    cancelled_poll,
    total_electorate: ward?.electorate ?? null,
    turnout_reported: null,
    turnout_percentage: cancelled_poll ? null : (ward?.turnout ?? null),
    spoilt_ballots: null,
    candidates: candidates.map(
      (row): Candidate => ({
        person_name: row.person,
        ...party(row.party),
        votes_cast: cancelled_poll ? null : row.votes,
        elected: row.elected,
      }),
    ),
  };
}

/** Where the two sheets, or the figures of one, contradict each other. */
export function doubtsOf(contest: HandbookContest, candidatesFile: string, wardsFile: string): string[] {
  const { candidates, ward } = contest;
  const [first] = candidates;
  if (!first) return [];
  const name = first.ward.name;
  const doubts: string[] = [];
  const say = (file: string, line: number, sentence: string) => doubts.push(`${file}:${line}: ${name}: ${sentence}`);
  if (isUnopposed(contest)) {
    say(candidatesFile, first.line, 'everyone is elected without votes: most likely uncontested');
    return doubts;
  }
  const seats = seatsOf(contest);
  const elected = candidates.filter((row) => row.elected).length;
  if (elected !== seats) say(candidatesFile, first.line, `${elected} elected for ${seats} vacancies`);
  if (ward && first.vacancies !== null && first.vacancies !== ward.vacancies) {
    say(wardsFile, ward.line, `${ward.vacancies} vacancies here, ${first.vacancies} in the sheet of candidates`);
  }
  if (ward?.total != null && first.total !== null && ward.total !== first.total) {
    say(wardsFile, ward.line, `${ward.total} votes here, ${first.total} in the sheet of candidates`);
  }
  const sum = candidates.reduce((total, { votes }) => total + (votes ?? 0), 0);
  if (seats === 1 && first.total !== null && sum !== first.total) {
    say(candidatesFile, first.line, `the candidates' votes add up to ${sum}, the printed total is ${first.total}`);
  }
  return doubts;
}
