import { compositionOf, type SeatsHeld } from './composition.ts';
import { seatsOf } from './council-size.ts';
import { derivedSeats } from './derived-seats.ts';
import { electedOn } from './elected.ts';
import type { Baseline } from './inferred-outcomes.ts';
import { isVacant } from './parties.ts';
import type { Ballot, Council, Councillors, Election } from './schema.ts';
import { fillsSeats } from './seats-filled.ts';
import { yearOf } from './year.ts';

/** Figures before and after an election; null if they are not recorded, or the council's size is not. */
export interface BeforeAndAfter {
  before: number | null;
  after: number | null;
}

/** All seats of a council around an election. */
export interface CouncilSeats {
  /** `recorded`: as the election's source prints them. `derived`: from a list of councillors and the winners. */
  basis: 'recorded' | 'derived';
  /** Whose party counts; null if the source prints the seats, because it does not say. */
  baseline: Baseline | null;
  /** Each party's seats, largest first. */
  rows: SeatsHeld[];
  /** The same as elected; null if it is the same as on the day, or the source prints the seats. */
  asElected: SeatsHeld[] | null;
  list: Councillors | null;
  /** All seats of the council. New boundaries may change their number at the election. */
  size: BeforeAndAfter;
  /** Seats that the list shows for nobody. */
  vacant: BeforeAndAfter;
  /** Seats of the council that are neither a party's nor vacant; less than 0 if there are too many. */
  unaccounted: BeforeAndAfter;
}

/**
 * The council's seats before and after an election: as its source prints them, else from the list of councillors and
 * the winners, or from the winners alone if the whole council was elected. Null if none of these is on file.
 */
export function councilSeats(election: Election, council: Council): CouncilSeats | null {
  const size = seatsOf(council, election.election_date);
  const recorded = compositionOf(election);
  const none = { before: 0, after: 0 };
  if (recorded) {
    const sizes = { before: size, after: size };
    const unaccounted = missing(recorded, sizes);
    return {
      basis: 'recorded',
      baseline: null,
      rows: recorded,
      asElected: null,
      list: null,
      size: sizes,
      vacant: none,
      unaccounted,
    };
  }
  const isWhole = contested(election.ballots) === size;
  const list = election.councillors;
  if (!list && !isWhole) return null;
  const rows = derivedSeats(election, list, 'on the day');
  const asElected = derivedSeats(election, list, 'as elected');
  const sizes = { before: seatsOf(council, `${yearOf(election.election_date) - 1}-12-31`), after: size };
  const left = missing(rows, sizes);
  const undecided = seatsUndecided(election);
  const vacant = {
    before: left.before && Math.max(0, left.before),
    after: left.after && Math.max(0, Math.min(left.after - undecided, mostVacantAfter(election, sizes))),
  };
  const unaccounted = {
    before: left.before && Math.min(0, left.before),
    after: left.after && left.after - (vacant.after ?? 0),
  };
  return {
    basis: 'derived',
    baseline: 'on the day',
    rows,
    asElected: isSame(rows, asElected) ? null : asElected,
    list,
    size: sizes,
    vacant,
    unaccounted,
  };
}

function isSame(rows: readonly SeatsHeld[], others: readonly SeatsHeld[]): boolean {
  return JSON.stringify(rows) === JSON.stringify(others);
}

/** Whether the parties' seats and the vacant ones add up to the council's. */
export function addsUp(moment: 'before' | 'after', { unaccounted }: CouncilSeats): boolean {
  return unaccounted[moment] === 0;
}

function missing(rows: readonly SeatsHeld[], { before, after }: BeforeAndAfter): BeforeAndAfter {
  const sum = (figures: readonly (number | null)[]) =>
    figures.reduce<number>((total, figure) => total + (figure ?? 0), 0);
  const own = rows.map((row) => row.before);
  return {
    before: before === null || own.every((figure) => figure === null) ? null : before - sum(own),
    after: after === null ? null : after - sum(rows.map((row) => row.after)),
  };
}

/** Seats contested whose winner is not known. */
function seatsUndecided({ ballots }: Election): number {
  const known = ballots.reduce((sum, ballot) => sum + electedOn(ballot).people.length, 0);
  return contested(ballots.filter(fillsSeats)) - known;
}

/**
 * The seats that nobody may have after an election: those that the list shows as vacant, or leaves out, and those that no
 * poll filled. Any others are of ballots that are not on file.
 */
function mostVacantAfter({ councillors: list, ballots }: Election, { before, after }: BeforeAndAfter): number {
  const unfilled = contested(ballots.filter((ballot) => !fillsSeats(ballot)));
  if (!list) return unfilled;
  const listed = list.parties.reduce((sum, { seats }) => sum + seats, 0);
  const leftOut = Math.max(0, ((list.taken === 'before' ? before : after) ?? listed) - listed);
  const vacant = list.parties.find(isVacant)?.not_contested ?? 0;
  return unfilled + leftOut + vacant;
}

function contested(ballots: readonly Ballot[]): number {
  return ballots.reduce((sum, { seats_contested }) => sum + seats_contested, 0);
}
