import { electedOn } from './elected.ts';
import { type Affiliation, partyKey } from './parties.ts';
import type { Ballot } from './schema.ts';

/** The wards in which a party won a seat; all of them if it is null. */
export function wardsWonBy(party: Affiliation | null, ballots: readonly Ballot[]): readonly Ballot[] {
  if (!party) return ballots;
  const key = partyKey(party);
  return ballots.filter((ballot) => electedOn(ballot).people.some((person) => partyKey(person) === key));
}
