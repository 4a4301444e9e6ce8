/** The people of one council, among those of all elections. */
import { councilSlug } from '../results/ids.ts';
import type { People } from '../store/archive.ts';
import type { NamedPerson, PeopleChunk, PersonNames } from '../store/people-chunk.ts';

/** The same people without those who stood for other councils. A name that only others have has nobody. */
export function peopleOfCouncil({ chunks, all }: People, slug: string): People {
  return { chunks: chunks.map((chunk) => chunkOfCouncil(chunk, slug)), all };
}

function chunkOfCouncil({ names, named }: PeopleChunk, slug: string): PeopleChunk {
  const isOwn = ({ item }: NamedPerson) => councilSlug(item.election_id) === slug;
  return { names, named: (passes: (names: PersonNames) => boolean) => named(passes).filter(isOwn) };
}
