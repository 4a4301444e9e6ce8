import { compositionOf } from './composition.ts';
import { electedOn } from './elected.ts';
import { memoised } from './memoise.ts';
import { type Affiliation, partyKey } from './parties.ts';
import type { Ballot, Election, SeatOutcome } from './schema.ts';
import { fillsSeats } from './seats-filled.ts';

export interface Outcome {
  label: SeatOutcome['outcome'];
  party_id: string | null;
  /** Whom the seat was gained from; `inferred` if only the change in the council's seats shows it. */
  gained_from: { party_id: string; basis: 'recorded' | 'inferred' } | null;
}

/** The holds and gains that the source labels in a ward, in its order. There may be fewer labels than seats; a poll that fills none has none. */
export function outcomesOn(ballot: Ballot, election: Election): Outcome[] {
  if (!fillsSeats(ballot)) return [];
  return ballot.outcomes.map(({ outcome, party_id, gained_from }) => ({
    label: outcome,
    party_id,
    gained_from: outcome === 'gain' ? gainedFrom(gained_from, party_id, election) : null,
  }));
}

/** As recorded, else the only other party that lost seats; null if there is none or there are several. */
function gainedFrom(recorded: string | null, winner: string | null, election: Election): Outcome['gained_from'] {
  if (recorded !== null) return { party_id: recorded, basis: 'recorded' };
  const losers = (compositionOf(election) ?? []).filter(({ change, party_id }) => change < 0 && party_id !== winner);
  const only = losers.length === 1 ? losers[0]?.party_id : null;
  return only ? { party_id: only, basis: 'inferred' } : null;
}

/** Seats that a party gained on the whole council beyond the gains that wards label. */
export interface UnlabelledGain extends Affiliation {
  seats: number;
  /** The wards where the party won more seats than the source labels: the gain can only be in one of these. */
  possible: Ballot[];
}

/** Net gains that no ward label accounts for; empty if the source records no composition. */
export const unlabelledGains = memoised((election: Election): UnlabelledGain[] => {
  return (compositionOf(election) ?? []).flatMap(({ party_id, party_name, change }) => {
    // Labels name a party by id alone, so they cannot be matched to a party without one.
    if (party_id === null) return [];
    const key = partyKey({ party_id, party_name });
    const labels = (ballot: Ballot, outcome?: SeatOutcome['outcome']) =>
      ballot.outcomes.filter(
        (one) =>
          one.party_id !== null &&
          partyKey({ party_id: one.party_id, party_name: '' }) === key &&
          (!outcome || one.outcome === outcome),
      ).length;
    const labelled = election.ballots.reduce((sum, ballot) => sum + labels(ballot, 'gain'), 0);
    const seats = change - labelled;
    if (seats <= 0) return [];
    const won = (ballot: Ballot) => electedOn(ballot).people.filter((person) => partyKey(person) === key).length;
    const possible = election.ballots.filter((ballot) => won(ballot) > labels(ballot));
    return [{ party_id, party_name, seats, possible }];
  });
});
