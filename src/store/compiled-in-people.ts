/** The people of the bundled copy, for a search if KV fails. */
import { type PersonEntry, peopleIn, sortPeople } from '../release/people.ts';
import { compiledElections } from './compiled-elections.ts';
import { compiledInShelves } from './compiled-in.ts';

let people: PersonEntry[] | undefined;

/** Everybody who stood in a bundled election; the same array each time. */
export async function compiledInPeople(): Promise<PersonEntry[]> {
  if (people) return people;
  const [shelves, elections] = await Promise.all([compiledInShelves(), compiledElections()]);
  const parties = shelves.flatMap((shelf) => shelf.parties);
  people ??= sortPeople(elections.flatMap((election) => peopleIn(election, parties)));
  return people;
}
