import { type AssignedSeat, assignmentsOf } from './assignments.ts';
import { compositionOf } from './composition.ts';
import { memoised } from './memoise.ts';
import { type Affiliation, partyKey } from './parties.ts';
import type { Ballot, Election, SeatOutcome } from './schema.ts';
import { fillsSeats } from './seats-filled.ts';

export interface Outcome {
  label: SeatOutcome['outcome'];
  party_id: string | null;
  /** Whom the seat was gained from; `inferred` if it follows from the labels and the net changes. */
  gained_from: { party_id: string; basis: 'recorded' | 'inferred' } | null;
}

/** The holds and gains that the source labels in a ward, in its order. There may be fewer labels than seats; a poll that fills none has none. */
export function outcomesOn(ballot: Ballot, election: Election): Outcome[] {
  if (!fillsSeats(ballot)) return [];
  return ballot.outcomes.map((label) => ({
    label: label.outcome,
    party_id: label.party_id,
    gained_from: label.outcome === 'gain' ? gainedFrom(label, election) : null,
  }));
}

/** As recorded, else the party that every assignment of seats names; null if they do not agree. */
function gainedFrom(label: SeatOutcome, election: Election): Outcome['gained_from'] {
  if (label.gained_from !== null) return { party_id: label.gained_from, basis: 'recorded' };
  const [from, ...others] = new Set(
    assignmentsOf(election).flatMap((seats) => seats.filter((seat) => seat.label === label).map((seat) => seat.from)),
  );
  const row = compositionOf(election)?.find((one) => partyKey(one) === from);
  return row?.party_id && others.length === 0 ? { party_id: row.party_id, basis: 'inferred' } : null;
}

/** Seats of one ward that a party gained although no label says so. */
export interface UnlabelledGain extends Affiliation {
  ballot: Ballot;
  /** At least this many in every assignment of seats that fits the labels and the net changes. */
  seats: number;
  /** The parties that may have lost them, in the order of the composition. */
  from: Affiliation[];
}

/** The unlabelled gains that every assignment of seats shares; empty if the source records no composition. */
export const unlabelledGains = memoised((election: Election): UnlabelledGain[] => {
  const assignments = assignmentsOf(election);
  const rows = compositionOf(election) ?? [];
  return election.ballots.flatMap((ballot) =>
    rows.flatMap((row) => {
      const each = assignments.map((seats) => seats.filter((seat) => isUnlabelledGain(seat, ballot, partyKey(row))));
      const seats = each.length === 0 ? 0 : Math.min(...each.map((gains) => gains.length));
      if (seats === 0) return [];
      const losers = new Set(each.flat().map(({ from }) => from));
      const { party_id, party_name } = row;
      return [{ party_id, party_name, ballot, seats, from: rows.filter((one) => losers.has(partyKey(one))) }];
    }),
  );
});

function isUnlabelledGain(seat: AssignedSeat, ballot: Ballot, winner: string): boolean {
  return seat.ballot === ballot && seat.winner === winner && seat.label === null && seat.from !== winner;
}
