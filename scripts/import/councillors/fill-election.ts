import { seatsOf } from '../../../src/results/council-size.ts';
import type { Election, Source } from '../../../src/results/schema.ts';
import { yearOf } from '../../../src/results/year.ts';
import { type CouncilHistory, electionsBefore, isOrdinary, isWhole, listOf, pollInYear } from './council-history.ts';
import { councillorsOn, doubtAboutSeats } from './council-on-list.ts';
import type { ListedSeat } from './councillor-list.ts';
import { defendersOf } from './defenders.ts';
import { electedAs } from './elected-as.ts';
import type { CouncilYear } from './polling-days.ts';
import { withSeatsByName } from './seats-by-name.ts';
import { seatsFilled, seatsUpBefore } from './seats-up.ts';

/** An election with what the lists show of it, and a sentence for each fact that they do not show. */
export interface FilledElection {
  election: Election;
  notRecorded: string[];
}

/** What is read to fill an election. */
interface From {
  election: Election;
  history: CouncilHistory;
  sourceOf(year: number): Source;
}

/**
 * Fills an election's `councillors` and each ballot's `defending` from the list of the year before. If that list was
 * not given or cannot be used, the list of the same year shows the council after the poll, and nobody's defenders. If
 * neither was given, the election stays as it is.
 */
export function fillElection(
  election: Election,
  history: CouncilHistory,
  sourceOf: (year: number) => Source,
): FilledElection {
  const year = yearOf(election.election_date);
  if (!isOrdinary(election)) return unchanged(election, 'only by-elections: lists do not show which seats they filled');
  const [before, after] = [listOf(year - 1, history), listOf(year, history)];
  if (!before && !after) return unchanged(election, `no list of ${year - 1} or ${year} was given`);
  const later = after && faultOf(after, history) === null ? after : null;
  const whole = isWhole(election, history);
  const from = { election, history, sourceOf };
  const reasons = [before ? faultOf(before, history) : `no list of ${year - 1} was given`];
  if (before && reasons[0] === null) {
    const up = seatsUp(election, before, later, whole);
    if (up.size > 0) return fillFrom(before, 'before', up, from);
    reasons[0] = `the list of ${year - 1} does not show which seats were up`;
  }
  const up = later && (whole ? new Set(later.seats) : seatsFilled(later.seats, election));
  if (later && up && up.size > 0) {
    const filled = fillFrom(later, 'after', up, from);
    return { ...filled, notRecorded: [...filled.notRecorded, `${reasons[0]}: defenders are not recorded`] };
  }
  if (after && !before) reasons[0] = faultOf(after, history) ?? `the list of ${year} does not show which seats were up`;
  return emptied(election, reasons[0] ?? '');
}

/** Why a list cannot be used: it does not have the winners of its year's poll. */
function faultOf(year: CouncilYear, history: CouncilHistory): string | null {
  const poll = pollInYear(year, history);
  if (poll?.side !== 'not after') return null;
  const share = `${poll.found} of ${poll.winners} winners of ${year.list.year} are on it`;
  return `the list of ${year.list.year} was not made after that year's poll: ${share}`;
}

function seatsUp(
  election: Election,
  before: CouncilYear,
  later: CouncilYear | null,
  whole: boolean,
): ReadonlySet<ListedSeat> {
  if (whole) return new Set(before.seats);
  const due = seatsUpBefore(before.seats, election, later?.seats ?? null);
  return later ? withSeatsByName(due, before.seats, election, later.seats) : due;
}

function fillFrom(
  { list, seats }: CouncilYear,
  taken: 'before' | 'after',
  up: ReadonlySet<ListedSeat>,
  { election, history, sourceOf }: From,
): FilledElection {
  const onFile = electionsBefore({ list, seats }, history);
  const electedAsOf = (seat: ListedSeat) => electedAs(seat, { seats, year: list.year }, onFile);
  const notRecorded: string[] = [];
  const size = seatsOf(history.council, election.election_date);
  const doubt = doubtAboutSeats(election, up, seats, size);
  if (doubt !== null) notRecorded.push(`the council's seats are not recorded: ${doubt}`);
  const onList = { list, seats, taken, source: sourceOf(list.year), electedAs: electedAsOf };
  const councillors = doubt === null ? councillorsOn(onList, up, election.council) : null;
  if (taken === 'after') {
    return { election: { ...election, councillors, ballots: withoutDefenders(election) }, notRecorded };
  }
  const earlier = history.elections.filter(({ election_date }) => election_date < election.election_date);
  const found = defendersOf(election, up, { seats, earlier, electedAs: electedAsOf });
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
