import { memoised } from './memoise.ts';
import { type Affiliation, partyKey } from './parties.ts';
import type { Election } from './schema.ts';

/** Every party that an election's record names, each once: those with the most candidates first. */
export const partiesNamed = memoised(({ ballots, composition, councillors }: Election): Affiliation[] => {
  const named: Affiliation[] = [
    ...ballots.flatMap(({ candidates }) => candidates),
    ...(composition ?? []),
    ...(councillors?.parties ?? []),
  ];
  const same = [...Map.groupBy(named, partyKey).values()].toSorted((a, b) => b.length - a.length);
  return same.flatMap((all) => all.slice(0, 1)).map(({ party_id, party_name }) => ({ party_id, party_name }));
});
