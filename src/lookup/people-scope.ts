/** Where to search for a person. */
import { distance } from 'fastest-levenshtein';
import { type PersonEntry, peopleIn, sortPeople } from '../release/people.ts';
import { type FoldedPerson, foldPerson } from '../release/stored-people.ts';
import { type NearSurname, nearestSurnames } from '../release/surnames.ts';
import { counted } from '../render/numbers.ts';
import type { Subject } from '../render/subject.ts';
import { plain } from '../render/text.ts';
import { candidateView } from '../render/views.ts';
import { memoised } from '../results/memoise.ts';
import { nameKey } from '../results/name-key.ts';
import type { Archive, People } from '../store/archive.ts';
import type { Context } from './context.ts';
import { findElection } from './election.ts';
import { exampleElection, exampleName } from './example.ts';
import { tolerance } from './folded-name.ts';
import { find, foldedEntry, type SearchEntry, type SearchResult } from './search.ts';

/** One election, or all of them. */
export interface PeopleScope {
  people: People;
  /** People whose surname a typed word may misspell. */
  misspelt(): Promise<People>;
  /** "in the 6 elections on file". A function because a later read may fall back to the bundled copy. */
  where(): string;
}

export const NOBODY: People = { chunks: [], all: true };
/** How many surnames a misspelt one may mean. */
const MOST_SURNAMES = 3;

/** The people of the election named, or of all elections. @throws Unanswered if the text names no election */
export async function peopleScope(election: string | null, typed: string, context: Context): Promise<PeopleScope> {
  const { archive } = context;
  if (election === null) {
    const people = await archive.people(typed);
    return { people, misspelt: () => peopleLike(typed, archive), where: () => everywhere(archive) };
  }
  const subject = await findElection(election, context, {
    example: (there) =>
      `/candidate name:${exampleName(typed, entriesIn(there), 'people')} election:${exampleElection(there, context)}`,
    viewIn: (there) => {
      const found = findAmong(typed, { chunks: [chunkOf(there)], all: true });
      return found.kind === 'one' ? candidateView.encode({ election: there.ref, person: found.item.person }) : null;
    },
  });
  const chunk = chunkOf(subject);
  const where = `in the ${plain(subject.election.name)}`;
  return { people: { chunks: [chunk], all: true }, misspelt: async () => NOBODY, where: () => where };
}

/** Everybody who stood in one election. */
function chunkOf({ election, parties }: Subject): FoldedPerson[] {
  return sortPeople(peopleIn(election, parties)).map(foldPerson);
}

function entriesIn(there: Subject): readonly SearchEntry<PersonEntry>[] {
  return entriesOf({ chunks: [chunkOf(there)], all: true });
}

/** The surnames that some word of a text may misspell, nearest first. */
export function surnamesLike(typed: string, surnames: readonly string[]): string[] {
  return nearest(typed, (word, most) =>
    surnames
      .filter((surname) => Math.abs(surname.length - word.length) <= most)
      .map((surname) => ({ surname, edits: distance(word, surname) }))
      .filter(({ edits }) => edits <= most),
  );
}

/** The same, of packed surnames. */
export function packedSurnamesLike(typed: string, packed: string): string[] {
  return nearest(typed, (word, most) => nearestSurnames(MOST_SURNAMES, most, word, packed));
}

function nearest(typed: string, within: (word: string, most: number) => NearSurname[]): string[] {
  const near = nameKey(typed)
    .split(' ')
    .flatMap((word) => within(word, tolerance(word)));
  const surnames = near.toSorted((a, b) => a.edits - b.edits).map(({ surname }) => surname);
  return [...new Set(surnames)].slice(0, MOST_SURNAMES);
}

async function peopleLike(typed: string, archive: Archive): Promise<People> {
  const surnames = packedSurnamesLike(typed, await archive.surnames());
  const found = await Promise.all(surnames.map(archive.people));
  return { chunks: [...new Set(found.flatMap(({ chunks }) => chunks))], all: found.every(({ all }) => all) };
}

function everywhere({ councils, bundledCopy }: Archive): string {
  if (bundledCopy()) return 'in the elections of the bundled copy, the only ones that can be read just now';
  const elections = councils.reduce((sum, council) => sum + council.elections, 0);
  return elections === 1 ? 'in the one election on file' : `in the ${counted(elections, 'election')} on file`;
}

const entriesOfChunk = memoised((chunk: readonly FoldedPerson[]) =>
  chunk.map(({ one, names, keys }) => foldedEntry(names, keys, one)),
);

const lastFound = new WeakMap<People, { typed: string; found: SearchResult<PersonEntry> }>();

/** What a name means among some people. Remembers the last answer, because one reply asks the same several times. */
export function findAmong(typed: string, people: People): SearchResult<PersonEntry> {
  const last = lastFound.get(people);
  if (last?.typed === typed) return last.found;
  const found = find(typed, entriesOf(people), 'people');
  lastFound.set(people, { typed, found });
  return found;
}

/** Each person once, at the last place: the index has somebody with a name of several parts under each of them. */
export const entriesOf = memoised(({ chunks }: People): readonly SearchEntry<PersonEntry>[] => {
  const once: SearchEntry<PersonEntry>[] = [];
  const places = new Map<string, number[]>();
  for (const entry of chunks.flatMap(entriesOfChunk).reverse()) {
    const alike = places.get(entry.item.person);
    const known = alike?.find((place) => isSamePerson(entry.item, once[place]?.item));
    if (known !== undefined) once[known] = entry;
    else {
      const place = once.push(entry) - 1;
      if (alike) alike.push(place);
      else places.set(entry.item.person, [place]);
    }
  }
  return once.reverse();
});

function isSamePerson(one: PersonEntry, other: PersonEntry | undefined): boolean {
  return one.person === other?.person && one.election_id === other.election_id && one.person_name === other.person_name;
}
