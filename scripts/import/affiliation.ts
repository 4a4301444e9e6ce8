import { type Affiliation, partyPrinted } from '../../src/results/parties.ts';
import type { Party } from '../../src/results/schema.ts';

/** Maps a party as a source prints it to the one name and id that `data/parties.json` has for it. */
export type PartyTable = (printed: string, id?: string | null) => Affiliation;

/**
 * A party that the table does not know keeps its printed name, and an id only where the source itself gives one:
 * an id is never guessed.
 */
export function partyTable(parties: readonly Party[]): PartyTable {
  const known = new Map<string, Affiliation>();
  const byId = new Map(parties.map((party) => [party.party_id, party]));
  return (printed, id = null) => {
    const key = `${id ?? ''}\n${printed}`;
    let found = known.get(key);
    if (!found) {
      const party = id === null ? partyPrinted(printed, parties) : byId.get(id);
      found = { party_id: party?.party_id ?? id, party_name: party?.name ?? printed };
      known.set(key, found);
    }
    return { ...found };
  };
}
