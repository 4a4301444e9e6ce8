/** Where to search for a person. */
import { type PersonEntry, peopleIn, sortPeople } from '../release/people.ts';
import { foldPerson } from '../release/stored-people.ts';
import { nearestSurnames } from '../release/surnames.ts';
import { counted } from '../render/numbers.ts';
import type { Subject } from '../render/subject.ts';
import { plain } from '../render/text.ts';
import { candidateView } from '../render/views.ts';
import { Folded } from '../results/folded.ts';
import { nameKey } from '../results/name-key.ts';
import type { Archive, People } from '../store/archive.ts';
import { listedPeople, type NamedPerson, type PeopleChunk, type PersonNames } from '../store/people-chunk.ts';
import { type Closest, closestTo, nearnessTo } from './closest.ts';
import type { Context } from './context.ts';
import { findElection } from './election.ts';
import { exampleElection, exampleName } from './example.ts';
import { folded, lettersLacking, tolerance } from './folded-name.ts';
import { peopleOfCouncil } from './people-of-council.ts';
import { find, fitTo, type SearchEntry, type SearchResult } from './search.ts';

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
    const { council } = context.home;
    const people = await archive.people(typed);
    if (council !== undefined) return scopeOfCouncil(council, people, typed, archive);
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

/** The scope of everybody who stood for one council. */
function scopeOfCouncil(slug: string, people: People, typed: string, archive: Archive): PeopleScope {
  const council = archive.councils.find((one) => one.slug === slug);
  const elections = counted(council?.elections ?? 0, 'election');
  return {
    people: peopleOfCouncil(people, slug),
    misspelt: async () => peopleOfCouncil(await peopleLike(typed, archive), slug),
    where: () => `in the ${elections} of ${plain(council?.name ?? slug)} on file`,
  };
}

/** Everybody who stood in one election. */
function chunkOf({ election, parties }: Subject): PeopleChunk {
  return listedPeople(sortPeople(peopleIn(election, parties)).map(foldPerson));
}

function entriesIn(there: Subject): readonly SearchEntry<PersonEntry>[] {
  return entriesOf({ chunks: [chunkOf(there)], all: true });
}

/** The surnames that some word of a text may misspell, nearest first. */
export function surnamesLike(typed: string, packed: string): string[] {
  const near = nameKey(typed)
    .split(' ')
    .flatMap((word) => nearestSurnames(MOST_SURNAMES, tolerance(word), word, packed));
  const surnames = near.toSorted((a, b) => a.edits - b.edits).map(({ surname }) => surname);
  return [...new Set(surnames)].slice(0, MOST_SURNAMES);
}

async function peopleLike(typed: string, archive: Archive): Promise<People> {
  const surnames = surnamesLike(typed, await archive.surnames());
  const found = await Promise.all(surnames.map(archive.people));
  return { chunks: [...new Set(found.flatMap(({ chunks }) => chunks))], all: found.every(({ all }) => all) };
}

function everywhere({ councils, bundledCopy }: Archive): string {
  if (bundledCopy()) return 'in the elections of the bundled copy, the only ones that can be read just now';
  const elections = councils.reduce((sum, council) => sum + council.elections, 0);
  return elections === 1 ? 'in the one election on file' : `in the ${counted(elections, 'election')} on file`;
}

const lastFound = new WeakMap<People, { typed: string; found: SearchResult<PersonEntry> }>();

/** What a name means among some people. Remembers the last answer, because one reply asks the same several times. */
export function findAmong(typed: string, people: People): SearchResult<PersonEntry> {
  const last = lastFound.get(people);
  if (last?.typed === typed) return last.found;
  const like = find(typed, entriesLike(typed, people), 'people');
  const found = like.kind === 'none' ? nobodyLike(typed, people) : like;
  lastFound.set(people, { typed, found });
  return found;
}

/** The nearest names are others than those that a search finds. */
function nobodyLike(typed: string, people: People): SearchResult<PersonEntry> {
  return {
    kind: 'none',
    get closest() {
      return closestPeople(typed, people);
    },
  };
}

/** The last search, with the edits to words that it has counted: one reply searches for the same text several times. */
let lastSearch: { typed: string; mayBe: (names: PersonNames) => boolean } | undefined;

function mayBeFound(typed: string): (names: PersonNames) => boolean {
  const query = folded(typed, 'people');
  const fitOf = fitTo(query, 'people');
  return (names) => query.text === '' || fitOf(names.folded) < Number.POSITIVE_INFINITY;
}

/** The people whom a search for a text can find (`find`, `suggest`). */
export function entriesLike(typed: string, people: People): SearchEntry<PersonEntry>[] {
  if (lastSearch?.typed !== typed) lastSearch = { typed, mayBe: mayBeFound(typed) };
  return entriesOf(people, lastSearch.mayBe);
}

/** One person of each of the names nearest to a text. Compares the names alone, because most have many people. */
export function closestPeople(typed: string, people: People): Closest<PersonEntry> {
  const query = folded(typed, 'people');
  const isNear = nearnessTo(query);
  // A misspelt word has nearly all letters of the right one, and counting them is cheaper than counting edits.
  const words = query.words.map((word) => ({ word: new Folded(word), most: tolerance(word) }));
  const mayBeNear = (name: Folded) => words.some(({ word, most }) => most > 0 && lettersLacking(word, name) <= most);
  const near = people.chunks.flatMap(({ names }) =>
    names.filter((one) => one.folded.some((name) => mayBeNear(name) && isNear(name))),
  );
  const named = near.map(({ names, folded }) => ({ names, folded, item: names[0] }));
  const closest = closestTo(typed, named, 'people').entries.map(({ item }) => item);
  const entries = entriesOf(people, ({ names: [name] }) => closest.includes(name));
  const first = new Map(entries.toReversed().map((entry) => [entry.names[0], entry]));
  return { entries: closest.flatMap((name) => first.get(name) ?? []), areNear: near.length > 0 };
}

/**
 * Those whose names pass. Each person once, at the last place: the index has somebody with a name of several parts under
 * each of them.
 */
export function entriesOf(
  { chunks }: People,
  passes: (names: PersonNames) => boolean = () => true,
): SearchEntry<PersonEntry>[] {
  const once: NamedPerson[] = [];
  const known = new Map<string, NamedPerson[]>();
  for (const person of chunks.flatMap((chunk) => chunk.named(passes)).reverse()) {
    const alike = known.get(person.item.person);
    if (alike?.some(({ item }) => isSamePerson(item, person.item))) continue;
    if (alike) alike.push(person);
    else known.set(person.item.person, [person]);
    once.push(person);
  }
  return once.reverse();
}

function isSamePerson(one: PersonEntry, other: PersonEntry): boolean {
  return one.person === other.person && one.election_id === other.election_id && one.person_name === other.person_name;
}
