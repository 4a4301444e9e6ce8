import { compositionOf } from './composition.ts';
import { electedOn } from './elected.ts';
import { remembered } from './memoise.ts';
import { partyKey } from './parties.ts';
import type { Ballot, Election, SeatOutcome } from './schema.ts';

export interface Outcome {
  label: SeatOutcome['outcome'];
  party_id: string | null;
  /** Whom the seat was gained from; `inferred` where only the change of the council's seats tells it. */
  gained_from: { party_id: string; basis: 'recorded' | 'inferred' } | null;
}

/** The outcomes that the source labels in a ward, in its order. There may be fewer of them than seats. */
export function outcomesOn(ballot: Ballot, election: Election): Outcome[] {
  return ballot.outcomes.map(({ outcome, party_id, gained_from }) => ({
    label: outcome,
    party_id,
    gained_from: outcome === 'gain' ? gainedFrom(gained_from, party_id, election) : null,
  }));
}

/** As recorded, or else the only other party whose seats fell; null where that is none or several. */
function gainedFrom(recorded: string | null, winner: string | null, election: Election): Outcome['gained_from'] {
  if (recorded !== null) return { party_id: recorded, basis: 'recorded' };
  const losers = (compositionOf(election) ?? []).filter(({ change, party_id }) => change < 0 && party_id !== winner);
  const only = losers.length === 1 ? losers[0]?.party_id : null;
  return only ? { party_id: only, basis: 'inferred' } : null;
}

/** Seats that a party gained on the whole council beyond those any ward labels as its gain. */
export interface UnlabelledGain {
  party_id: string | null;
  party_name: string;
  seats: number;
  /** Wards where the party won more seats than the source labels, so that the gain can only be in one of them. */
  possible: Ballot[];
}

/** Net gains that no ward label accounts for; empty where the source records no composition. */
export const unlabelledGains = remembered((election: Election): UnlabelledGain[] => {
  return (compositionOf(election) ?? []).flatMap((standing) => {
    // A label names its party by id alone, so labels cannot be told apart for a party that has none.
    if (standing.party_id === null) return [];
    const key = partyKey(standing);
    const labels = (ballot: Ballot, outcome?: SeatOutcome['outcome']) =>
      ballot.outcomes.filter(
        (one) =>
          one.party_id !== null &&
          partyKey({ party_id: one.party_id, party_name: '' }) === key &&
          (!outcome || one.outcome === outcome),
      ).length;
    const labelled = election.ballots.reduce((sum, ballot) => sum + labels(ballot, 'gain'), 0);
    const seats = standing.change - labelled;
    if (seats <= 0) return [];
    const won = (ballot: Ballot) => electedOn(ballot).people.filter((person) => partyKey(person) === key).length;
    const possible = election.ballots.filter((ballot) => won(ballot) > labels(ballot));
    return [{ party_id: standing.party_id, party_name: standing.party_name, seats, possible }];
  });
});
