import { type Affiliation, partyPrinted } from '../../src/results/parties.ts';
import type { Party } from '../../src/results/schema.ts';
import { sharedAbbreviation } from '../../src/results/shared-abbreviations.ts';
import { labelledParty } from './party-labels.ts';

/** Finds a party's name and id in `data/parties.json`, by its id if the source gives one, else by its printed name. */
export type PartyLookup = (printed: string, id?: string | null) => Affiliation;

/** A party missing from the table keeps its printed name, and an id only if the source gives one. No id is guessed. */
export function partyLookup(parties: readonly Party[]): PartyLookup {
  const cache = new Map<string, Affiliation>();
  const byId = new Map(parties.map((party) => [party.party_id, party]));
  return (printed, id = null) => {
    const key = `${id ?? ''}\n${printed}`;
    let found = cache.get(key);
    if (!found) {
      const party = id === null ? partyPrinted(printed, parties) : byId.get(id);
      found = { party_id: party?.party_id ?? id, party_name: party?.name ?? printed };
      cache.set(key, found);
    }
    return { ...found };
  };
}

/**
 * The lookup for one council. An abbreviation that two of its parties share keeps its printed form and gets no id,
 * because the source does not say which of the two it means. A label of one of its own parties is that party's.
 * @param council a slug
 */
export function lookupIn(council: string, lookup: PartyLookup): PartyLookup {
  return (printed, id = null) => {
    if (id === null && sharedAbbreviation(printed, council)) return { party_id: null, party_name: printed };
    return lookup(printed, id ?? labelledParty(printed, council));
  };
}
