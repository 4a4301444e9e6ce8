/** Who had the seats before and after, as JSON: each fact with its basis, its baseline and its source. */
import type { SeatsHeld } from '../results/composition.ts';
import type { CouncilSeats } from '../results/council-seats.ts';
import type { Councillors, Election } from '../results/schema.ts';
import type { SeatResult } from '../results/seat-match.ts';
import type { SeatsChanged } from '../results/seats-changed.ts';
import type { WardResult } from '../results/ward-result.ts';

/** Hold or gain of each seat: as the source labels it, or inferred from who had it; null if neither is known. */
export function outcomesJson({ outcomes, inferred }: WardResult): object | null {
  if (outcomes.length > 0) {
    const seats = outcomes.map(({ label, party_id, gained_from }) => ({ party_id, outcome: label, gained_from }));
    return { basis: 'recorded', baseline: null, seats, as_elected: null, source: null };
  }
  if (!inferred) return null;
  const { baseline, seats, asElected, list, since } = inferred;
  return {
    basis: 'inferred',
    baseline,
    seats: seats.map(seatJson),
    as_elected: asElected?.map(seatJson) ?? null,
    source: sourceJson(list, since),
  };
}

/** Each party's seats on the whole council. */
export function compositionJson({ basis, baseline, rows, asElected, list, vacant, unaccounted }: CouncilSeats): object {
  return {
    basis,
    baseline,
    parties: rows,
    as_elected: asElected,
    vacant,
    not_accounted_for: unaccounted,
    ...withList(list),
  };
}

/** One party's seats on the whole council. */
export function partySeatsJson({ before, after, change }: SeatsHeld, { basis, baseline, list }: CouncilSeats): object {
  return { basis, baseline, before, after, change, ...withList(list) };
}

export function seatsChangedJson({ seats, asElected, basis, list }: SeatsChanged): object {
  const baseline = basis === 'recorded' ? null : 'on the day';
  return { basis, baseline, seats, as_elected: asElected, ...withList(list) };
}

function seatJson({ party, outcome, from }: SeatResult): object {
  return { ...party, outcome, gained_from: from };
}

function withList(list: Councillors | null): { source: object | null } {
  return { source: sourceJson(list, null) };
}

function sourceJson(list: Councillors | null, since: Election | null): object | null {
  if (list) return { year: list.year, ...list.source };
  return since && { election_id: since.election_id, sources: since.sources };
}
