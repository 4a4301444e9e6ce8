import { majorityMark } from '../../../src/results/control.ts';
import { NO_OVERALL_CONTROL } from '../../../src/results/no-overall-control.ts';
import { type Affiliation, isGroup, partyKey } from '../../../src/results/parties.ts';
import type { CompositionRow, Election } from '../../../src/results/schema.ts';
import { LABOUR_AND_COOPERATIVE, LABOUR_ID, PARTIES } from './party-strengths.ts';
import type { WardState } from './ward-state.ts';

/** The party that holds each seat of the council. */
export function seatHolders(wards: readonly WardState[]): Affiliation[] {
  return wards.flatMap(({ holders }) => holders);
}

/** Seats by party before and after an election. Labour and Co-operative councillors count as Labour. */
export function compositionRows(before: readonly Affiliation[], after: readonly Affiliation[]): CompositionRow[] {
  const own = (of: Affiliation) => (of.party_id === LABOUR_AND_COOPERATIVE.party_id ? labour : of);
  const rows = new Map([...before, ...after].map((of) => [partyKey(of), own(of)]));
  const seatsOf = (key: string, seats: readonly Affiliation[]) => seats.filter((of) => partyKey(of) === key).length;
  return [...rows].map(([key, { party_id, party_name }]) => ({
    party_id,
    party_name,
    seats_before: seatsOf(key, before),
    seats_after: seatsOf(key, after),
  }));
}

const labour: Affiliation = {
  party_id: LABOUR_ID,
  party_name: PARTIES.find((one) => one.party_id === LABOUR_ID)?.name ?? '',
};

/** Control before and after; null if an unregistered party has it, because a record needs a party id. */
export function controlFrom(rows: readonly CompositionRow[]): Election['control'] {
  const [before, after] = (['seats_before', 'seats_after'] as const).map((column) => {
    const mark = majorityMark(rows.reduce((sum, row) => sum + row[column], 0));
    const holder = rows.find((row) => row[column] >= mark && !isGroup(row));
    return holder ? holder.party_id : NO_OVERALL_CONTROL;
  });
  return before && after ? { before, after } : null;
}
