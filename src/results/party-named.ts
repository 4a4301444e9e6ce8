import { type Affiliation, isIndependent } from './parties.ts';
import type { Election } from './schema.ts';

/** What a sentence calls a party that the record names nowhere: never by its id. */
export const UNNAMED = 'a party whose name is not on file';

/** A party by its id, with the name that the election's record gives it somewhere. */
export function partyNamed(party_id: string, election: Election): Affiliation {
  const named: Affiliation[] = [
    ...(election.composition ?? []),
    ...(election.declared?.parties ?? []),
    ...election.ballots.flatMap(({ candidates }) => candidates),
    ...(election.councillors?.parties ?? []),
  ];
  const found = named.find((one) => one.party_id === party_id);
  const party_name = found?.party_name ?? (isIndependent({ party_id, party_name: '' }) ? 'Independent' : UNNAMED);
  return { party_id, party_name };
}
