import { partyKey } from '../../src/results/parties.ts';
import type { Party } from '../../src/results/schema.ts';
import { withOwnMarker } from './line-look.ts';

/**
 * The parties of the table that pictures of these records can show, in the table's order: those that a record names or
 * counts candidates with, and those with a marker of their own. A change to any other party changes no picture.
 */
export function drawnParties(records: unknown, parties: readonly Party[]): Party[] {
  const text = JSON.stringify(records);
  const named = new Set(parties.filter(({ party_id }) => text.includes(`"${party_id}"`)));
  const counted = new Set([...named].map((party) => partyKey({ ...party, party_name: party.name })));
  const marked = new Set(withOwnMarker(parties));
  return parties.filter((party) => named.has(party) || counted.has(party.party_id) || marked.has(party));
}
