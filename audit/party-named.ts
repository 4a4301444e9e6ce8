import { type Affiliation, isIndependent } from '../src/results/parties.ts';
import type { Council, Election } from '../src/results/schema.ts';

/** What a sentence calls a party that the record names nowhere: never by its id. */
export const UNNAMED = 'another party';

/** A party by its id, with the name that the record gives it somewhere: in the council's seats, or on a ballot. */
export function partyNamed(party_id: string, election: Election, council: Council): Affiliation {
  const named: Affiliation[] = [
    ...(election.composition ?? []),
    ...(election.declared?.parties ?? []),
    ...election.ballots.flatMap(({ candidates }) => candidates),
    ...(election.councillors?.parties ?? []),
    ...(council.yearly_record?.years.flatMap(({ seats }) => seats) ?? []),
  ];
  const found = named.find((one) => one.party_id === party_id);
  const party_name = found?.party_name ?? (isIndependent({ party_id, party_name: '' }) ? 'Independent' : UNNAMED);
  return { party_id, party_name };
}
