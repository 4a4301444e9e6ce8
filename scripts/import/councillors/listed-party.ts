import { nameKey } from '../../../src/results/name-key.ts';
import type { Affiliation } from '../../../src/results/parties.ts';
import type { Party } from '../../../src/results/schema.ts';

const REGISTERED = /^PP\d+$/;

/**
 * A party as a list names it. Our name takes the place of the printed one if the table of parties has both the id and
 * the printed name. A name that the table does not have stays as printed, so the list of 2020 says "The Brexit Party"
 * for the party that is now Reform UK.
 */
export function listedParty(
  printed: string,
  id: string | null,
  parties: readonly Party[],
): { affiliation: Affiliation; notice: string | null } {
  if (id !== null && !REGISTERED.test(id)) {
    const notice = `"${id}" is not an Electoral Commission id: "${printed}" is recorded without one`;
    return { affiliation: { party_id: null, party_name: printed }, notice };
  }
  const party = parties.find(({ party_id }) => party_id === id);
  const names = party ? [party.name, party.short_name, ...party.also_called].map(nameKey) : [];
  const party_name = party && names.includes(nameKey(printed)) ? party.name : printed;
  return { affiliation: { party_id: id, party_name }, notice: null };
}
