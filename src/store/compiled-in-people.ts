/** The people of the bundled copy, for a search if KV fails. */
import { peopleIn, sortPeople } from '../release/people.ts';
import { foldPerson } from '../release/stored-people.ts';
import { compiledElections } from './compiled-elections.ts';
import { compiledInShelves } from './compiled-in.ts';
import { listedPeople, type PeopleChunk } from './people-chunk.ts';

let people: PeopleChunk | undefined;

/** Everybody who stood in a bundled election; the same object each time. */
export async function compiledInPeople(): Promise<PeopleChunk> {
  if (people) return people;
  const [shelves, elections] = await Promise.all([compiledInShelves(), compiledElections()]);
  const parties = shelves.flatMap((shelf) => shelf.parties);
  people ??= listedPeople(sortPeople(elections.flatMap((election) => peopleIn(election, parties))).map(foldPerson));
  return people;
}
