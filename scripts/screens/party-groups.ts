import { partyKey } from '../../src/results/parties.ts';
import type { Election } from '../../src/results/schema.ts';

/** Each party of an election that a reader can name, with its number of candidates. */
export function partyGroups({ ballots }: Election): { name: string; candidates: number }[] {
  const all = ballots.flatMap(({ candidates }) => candidates).filter(({ party_id }) => party_id !== null);
  return [...Map.groupBy(all, partyKey).values()].flatMap((same) =>
    same.slice(0, 1).map(({ party_name }) => ({ name: party_name, candidates: same.length })),
  );
}
