import type { Affiliation } from './parties.ts';
import type { Election } from './schema.ts';

/** The name of a party's id anywhere in an election's record; otherwise words for a party without one. Never the id. */
export function partyNamed(party_id: string, { ballots, declared }: Pick<Election, 'ballots' | 'declared'>): string {
  const named: Affiliation[] = [...ballots.flatMap(({ candidates }) => candidates), ...(declared?.parties ?? [])];
  return named.find((one) => one.party_id === party_id)?.party_name ?? 'a party whose name is not on file';
}
