import type { Election, Source } from '../../../src/results/schema.ts';
import { yearOf } from '../../../src/results/year.ts';
import { type CouncilHistory, electionsBefore, isOrdinary, listOf, pollInYear } from './council-history.ts';
import { councillorsOn, doubtAboutSeats } from './council-on-list.ts';
import type { ListedSeat } from './councillor-list.ts';
import { defendersOf } from './defenders.ts';
import { electedAs } from './elected-as.ts';
import type { CouncilYear } from './polling-days.ts';
import { type SeatsUp, seatsFilled, seatsUpBefore } from './seats-up.ts';
import { withVacanciesFilled } from './vacancies-filled.ts';

/** An election with what the lists show of it, and a sentence for each fact that they do not show. */
export interface FilledElection {
  election: Election;
  notRecorded: string[];
}

/**
 * Fills an election's `councillors` and each ballot's `defending` from the list of the year before. If that list was
 * not given, the list of the same year shows the council after the poll, and nobody's defenders. If neither was given,
 * the election stays as it is.
 */
export function fillElection(
  election: Election,
  history: CouncilHistory,
  sourceOf: (year: number) => Source,
): FilledElection {
  const year = yearOf(election.election_date);
  if (!isOrdinary(election)) return unchanged(election, 'only by-elections: lists do not show which seats they filled');
  const [before, after] = [listOf(year - 1, history), listOf(year, history)];
  const chosen = before ?? after;
  if (!chosen) return unchanged(election, `no list of ${year - 1} or ${year} was given`);
  const poll = pollInYear(chosen, history);
  if (poll?.side === 'not after') {
    const share = `${poll.found} of ${poll.winners} winners of ${chosen.list.year} are on it`;
    return emptied(election, `the list of ${chosen.list.year} was not made after that year's poll: ${share}`);
  }
  const due = before
    ? seatsUpBefore(before.seats, election, after?.seats ?? null)
    : seatsFilled(chosen.seats, election);
  if (!due) return emptied(election, `the list of ${chosen.list.year} does not show which seats were up`);
  const up = after ? withVacanciesFilled(due, chosen.seats, election, after.seats) : due;
  return fillFrom(chosen, before ? 'before' : 'after', up, { election, history, sourceOf });
}

function fillFrom(
  chosen: CouncilYear,
  taken: 'before' | 'after',
  up: SeatsUp,
  { election, history, sourceOf }: { election: Election; history: CouncilHistory; sourceOf(year: number): Source },
): FilledElection {
  const { list, seats } = chosen;
  const onFile = electionsBefore(chosen, history);
  const electedAsOf = (seat: ListedSeat) => electedAs(seat, { seats, year: list.year }, onFile);
  const notRecorded: string[] = [];
  const doubt = doubtAboutSeats(election, up.seats, seats);
  if (doubt !== null) notRecorded.push(`the council's seats are not recorded: ${doubt}`);
  const source = sourceOf(list.year);
  const onList = { list, seats, taken, source, electedAs: electedAsOf };
  const councillors = doubt === null ? councillorsOn(onList, up.seats, election.council) : null;
  if (taken === 'after') {
    notRecorded.push(`no list of ${list.year - 1} was given: defenders are not recorded`);
    return { election: { ...election, councillors, ballots: withoutDefenders(election) }, notRecorded };
  }
  const earlier = history.elections.filter(({ election_date }) => election_date < election.election_date);
  const found = defendersOf(election, up.seats, { seats, earlier, electedAs: electedAsOf });
  notRecorded.push(...found.notRecorded.map(({ ballot, reason }) => `${ballot.post_label}: ${reason}`));
  const ballots = election.ballots.map((ballot) => ({ ...ballot, defending: found.byBallot.get(ballot) ?? null }));
  return { election: { ...election, councillors, ballots }, notRecorded };
}

function unchanged(election: Election, reason: string): FilledElection {
  return { election, notRecorded: [`unchanged: ${reason}`] };
}

function emptied(election: Election, reason: string): FilledElection {
  return { election: { ...election, councillors: null, ballots: withoutDefenders(election) }, notRecorded: [reason] };
}

function withoutDefenders({ ballots }: Election): Election['ballots'] {
  return ballots.map((ballot) => ({ ...ballot, defending: null }));
}
