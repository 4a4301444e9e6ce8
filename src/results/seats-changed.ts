import { inferredOutcomes } from './inferred-outcomes.ts';
import type { Councillors, Election } from './schema.ts';

/** How many of the seats contested changed party. */
export interface SeatsChanged {
  seats: number;
  /** The number as elected; null if that is not known, or the source labels the seats. */
  asElected: number | null;
  /** `recorded`: the source labels every seat. `inferred`: from those who defended the seats, on the day. */
  basis: 'recorded' | 'inferred';
  list: Councillors | null;
}

/** Null unless the source labels every seat, or the hold or gain of every seat follows from who defended it. */
export function seatsChanged(election: Election): SeatsChanged | null {
  const { ballots, councillors: list } = election;
  if (ballots.every(({ outcomes, seats_contested }) => outcomes.length === seats_contested)) {
    const labels = ballots.flatMap(({ outcomes }) => outcomes);
    return { seats: gainsIn(labels), asElected: null, basis: 'recorded', list: null };
  }
  if (ballots.some(({ outcomes }) => outcomes.length > 0)) return null;
  const inferred = ballots.map((ballot) => inferredOutcomes({ ballot, election }, null));
  const seats = allGains(inferred.map((one) => one?.seats ?? null));
  if (seats === null) return null;
  return { seats, asElected: allGains(inferred.map((one) => one?.asElected ?? null)), basis: 'inferred', list };
}

/** Null if any seat is neither a hold nor a gain. */
function allGains(ballots: readonly (readonly { outcome: string }[] | null)[]): number | null {
  const seats = ballots.flatMap<{ outcome: string } | null>((one) => one ?? [null]);
  if (seats.some((seat) => seat?.outcome !== 'hold' && seat?.outcome !== 'gain')) return null;
  return gainsIn(seats);
}

function gainsIn(seats: readonly ({ outcome: string } | null)[]): number {
  return seats.filter((seat) => seat?.outcome === 'gain').length;
}
