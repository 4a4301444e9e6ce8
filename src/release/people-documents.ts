/** The documents of the country's index of people. */
import type { Contents } from './catalogue.ts';
import { hashedPair, type Pair, peopleKey, surnamesKey } from './keys.ts';
import { indexPeople, type PersonEntry, sortPeople, surnamesOf } from './people.ts';
import { chunksOf } from './people-chunks.ts';
import { storedPeople } from './stored-people.ts';
import { packSurnames } from './surnames.ts';

/** With more late people than this, chunks are made of everybody again: each search reads all late people. */
const MOST_LATE = 800;

export interface PeopleDocuments {
  contents: Pick<Contents, 'people' | 'late' | 'surnames'>;
  pairs: readonly Pair[];
}

/**
 * People in chunks; with several chunks, also the words of their surnames, which find a misspelt one. The people of an
 * added election would change a chunk for nearly every name, so they have a late chunk of their own at first. Their
 * surnames need no list, because every search compares all of their names.
 * @param isSettled whether an election's people were in the chunks of the release before
 */
export async function peopleDocuments(
  everybody: readonly PersonEntry[],
  isSettled: (election: string) => boolean,
): Promise<PeopleDocuments> {
  const late = everybody.filter(({ election_id }) => !isSettled(election_id));
  if (late.length === 0 || late.length > MOST_LATE) return inChunks(everybody);
  const settled = await inChunks(everybody.filter(({ election_id }) => isSettled(election_id)));
  if (settled.contents.people.length < 2) return inChunks(everybody);
  const { hash, pair } = await hashedPair(storedPeople(sortPeople(late)), peopleKey);
  const elections = [...new Set(late.map(({ election_id }) => election_id))];
  return {
    contents: { ...settled.contents, late: [{ hash, elections }] },
    pairs: [...settled.pairs, pair],
  };
}

async function inChunks(everybody: readonly PersonEntry[]): Promise<PeopleDocuments> {
  const people: Contents['people'] = [];
  const pairs: Pair[] = [];
  for (const chunk of chunksOf(indexPeople(everybody))) {
    const { hash, pair } = await hashedPair(storedPeople(chunk.map(({ one }) => one)), peopleKey);
    people.push({ from: chunk[0].key, hash });
    pairs.push(pair);
  }
  if (people.length < 2) return { contents: { people, late: [], surnames: null }, pairs };
  const names = new Set(everybody.map(({ person_name }) => person_name));
  const surnames = await hashedPair(packSurnames([...names].flatMap(surnamesOf)), surnamesKey);
  return { contents: { people, late: [], surnames: surnames.hash }, pairs: [...pairs, surnames.pair] };
}
