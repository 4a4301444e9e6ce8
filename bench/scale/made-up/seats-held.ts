import { majorityMark } from '../../../src/results/control.ts';
import { type Affiliation, isGroup, partyKey } from '../../../src/results/parties.ts';
import { type CompositionRow, type Election, NO_OVERALL_CONTROL } from '../../../src/results/schema.ts';
import { LABOUR_AND_COOPERATIVE, PARTIES } from './parties.ts';
import type { WardLife } from './ward-life.ts';

/** Everyone who holds a seat of the council. */
export function seatsHeld(lives: readonly WardLife[]): Affiliation[] {
  return lives.flatMap(({ holders }) => holders);
}

/** All seats by party before and after an election, those who sit with a party counted with it. */
export function compositionOf(before: readonly Affiliation[], after: readonly Affiliation[]): CompositionRow[] {
  const own = (of: Affiliation) => (of.party_id === LABOUR_AND_COOPERATIVE.party_id ? labour : of);
  const rows = new Map([...before, ...after].map((of) => [partyKey(of), own(of)]));
  const seatsOf = (key: string, held: readonly Affiliation[]) => held.filter((of) => partyKey(of) === key).length;
  return [...rows].map(([key, { party_id, party_name }]) => ({
    party_id,
    party_name,
    seats_before: seatsOf(key, before),
    seats_after: seatsOf(key, after),
  }));
}

const labour: Affiliation = {
  party_id: 'PP53',
  party_name: PARTIES.find((one) => one.party_id === 'PP53')?.name ?? '',
};

/** Who controls the council by those seats; null where it is a party without an id, which a record cannot name. */
export function controlBy(rows: readonly CompositionRow[]): Election['control'] {
  const [before, after] = (['seats_before', 'seats_after'] as const).map((moment) => {
    const mark = majorityMark(rows.reduce((sum, row) => sum + row[moment], 0));
    const holder = rows.find((row) => row[moment] >= mark && !isGroup(row));
    return holder ? holder.party_id : NO_OVERALL_CONTROL;
  });
  return before && after ? { before, after } : null;
}
