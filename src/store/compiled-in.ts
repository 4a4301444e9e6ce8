/** The release compiled into the Worker: the bundled copy. It has no pictures. */
import compiled from '../../data/catalogue.json' with { type: 'json' };
import type { Catalogue } from '../release/catalogue.ts';
import { type PersonEntry, peopleIn, sortPeople } from '../release/people.ts';
import type { Shelf } from '../release/shelf.ts';
import type { Election } from '../results/schema.ts';
import { compiledElections } from './compiled-elections.ts';
import type { OpenRelease } from './release-cache.ts';

/** Made by `npm run data:release`, hashes included; not checked again at run time. */
export const compiledIn: OpenRelease = {
  release: compiled.release,
  catalogue: compiled.catalogue as unknown as Catalogue,
};

const shelves = Object.values(compiledIn.catalogue.carried);

/** The bundled shelf of a council, or null. */
export function compiledInShelf(council: string): Shelf | null {
  return shelves.find((shelf) => shelf.council.slug === council) ?? null;
}

/** A bundled election with the hash of its document, or null. */
export function compiledInElection(electionId: string): { election: Election; hash: string } | null {
  const election = compiledElections.find(({ election_id }) => election_id === electionId);
  const entries = shelves.flatMap(({ elections }) => elections);
  const entry = entries.find(({ election_id }) => election_id === electionId);
  return election && entry ? { election, hash: entry.hash } : null;
}

let people: PersonEntry[] | undefined;

/** Everybody who stood in a bundled election; the same array each time. */
export function compiledInPeople(): PersonEntry[] {
  const parties = shelves.flatMap((shelf) => shelf.parties);
  people ??= sortPeople(compiledElections.flatMap((election) => peopleIn(election, parties)));
  return people;
}
