import { type Combination, combinationsOf } from './combinations.ts';
import type { SeatsHeld } from './composition.ts';
import { type Control, majorityMark } from './control.ts';
import { controlAsElected, controlIn } from './control-in-council.ts';
import { addsUp, type CouncilSeats, councilSeats } from './council-seats.ts';
import { seatsOf } from './council-size.ts';
import { asOneParty, mayBeOneAfter } from './one-party.ts';
import { isGroup, partyKey } from './parties.ts';
import { type PartyOnTheDay, partiesOnTheDay } from './parties-on-the-day.ts';
import type { Council, Election } from './schema.ts';
import { seatsContested } from './seats.ts';
import { type SeatsChanged, seatsChanged } from './seats-changed.ts';

/** The result of a council's election as a whole. */
export interface CouncilResult {
  before: Control | null;
  after: Control | null;
  /** Control by the seats as elected, if they differ from those on the day. */
  asElected: { before: Control | null; after: Control | null } | null;
  composition: CouncilSeats | null;
  parties: PartyOnTheDay[];
  seatsContested: number;
  seatsChanged: SeatsChanged | null;
  /** The council's size and the majority mark; null if the size is not recorded for that year. */
  seats: number | null;
  mark: number | null;
  /** The largest party, or several if level, and how many seats each is short of the mark (0 or less if it is not). */
  largest: { rows: [SeatsHeld, ...SeatsHeld[]]; short: number } | null;
  /** Without those that depend on whether `mayBeOne` are one party. */
  combinations: Combination[];
  /** Parties with seats after the election that may be one party under two names. */
  mayBeOne: SeatsHeld[];
}

/** Control, the largest party and combinations need all of the council's seats, so they are null or empty otherwise. */
export function councilResult(election: Election, council: Council): CouncilResult {
  const composition = councilSeats(election, council);
  const rowsAt = (moment: 'before' | 'after') => (composition && addsUp(moment, composition) ? composition.rows : null);
  const after = rowsAt('after');
  const one = after ? mayBeOneAfter(after, election) : [];
  const seats = seatsOf(council, election.election_date);
  const mark = seats === null ? null : majorityMark(seats);
  return {
    before: controlIn('before', election, composition),
    after: controlIn('after', election, composition),
    asElected: composition?.asElected
      ? {
          before: controlAsElected('before', election, composition),
          after: controlAsElected('after', election, composition),
        }
      : null,
    composition,
    parties: partiesOnTheDay(election),
    seatsContested: seatsContested(election),
    seatsChanged: seatsChanged(election),
    seats,
    mark,
    largest: after && mark !== null ? largestIfSure(after, one, mark) : null,
    combinations: after
      ? combinationsOf(after, seats).filter(({ members }) => !members.some((member) => one.includes(member)))
      : [],
    mayBeOne: one,
  };
}

/** Null if it depends on whether two parties are one. */
function largestIfSure(rows: readonly SeatsHeld[], one: readonly SeatsHeld[], mark: number): CouncilResult['largest'] {
  const [separate, merged] = [rows, asOneParty(rows, one)].map((all) => largestOf(all, mark));
  const named = (largest: CouncilResult['largest'] | undefined) =>
    largest?.rows.map((row) => [partyKey(row), row.after]);
  return JSON.stringify(named(separate)) === JSON.stringify(named(merged)) ? (separate ?? null) : null;
}

/** Groups are left out: independents, and "everyone else", are not a party and so not the largest one. */
function largestOf(rows: readonly SeatsHeld[], mark: number): CouncilResult['largest'] {
  const parties = rows.filter((row) => !isGroup(row) && row.after > 0);
  const most = Math.max(...parties.map(({ after }) => after));
  const [first, ...level] = parties.filter(({ after }) => after === most);
  return first ? { rows: [first, ...level], short: mark - most } : null;
}
