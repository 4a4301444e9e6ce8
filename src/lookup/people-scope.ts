/** Where to search for a person. */
import { distance } from 'fastest-levenshtein';
import { type PersonEntry, peopleIn, sortPeople } from '../release/people.ts';
import { counted } from '../render/numbers.ts';
import type { Subject } from '../render/subject.ts';
import { plain } from '../render/text.ts';
import { candidateView } from '../render/views.ts';
import { memoised } from '../results/memoise.ts';
import { nameKey } from '../results/name-key.ts';
import { writtenName } from '../results/person-name.ts';
import type { Archive, People } from '../store/archive.ts';
import type { Context } from './context.ts';
import { findElection } from './election.ts';
import { exampleElection, exampleName } from './example.ts';
import { tolerance } from './folded-name.ts';
import { find, type SearchEntry, searchEntry } from './search.ts';

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
      const found = find(typed, entriesIn(there), 'people');
      return found.kind === 'one' ? candidateView.encode({ election: there.ref, person: found.item.person }) : null;
    },
  });
  const chunk = chunkOf(subject);
  const where = `in the ${plain(subject.election.name)}`;
  return { people: { chunks: [chunk], all: true }, misspelt: async () => NOBODY, where: () => where };
}

/** Everybody who stood in one election. */
function chunkOf({ election, parties }: Subject): PersonEntry[] {
  return sortPeople(peopleIn(election, parties));
}

function entriesIn(there: Subject): SearchEntry<PersonEntry>[] {
  return entriesOf({ chunks: [chunkOf(there)], all: true });
}

/** The surnames that some word of a text may misspell, nearest first. */
export function surnamesLike(typed: string, surnames: readonly string[]): string[] {
  const near = nameKey(typed)
    .split(' ')
    .flatMap((word) => {
      const most = tolerance(word);
      return surnames
        .filter((surname) => Math.abs(surname.length - word.length) <= most)
        .map((surname) => ({ surname, edits: distance(word, surname) }))
        .filter(({ edits }) => edits <= most);
    });
  const nearest = near.toSorted((a, b) => a.edits - b.edits).map(({ surname }) => surname);
  return [...new Set(nearest)].slice(0, MOST_SURNAMES);
}

async function peopleLike(typed: string, archive: Archive): Promise<People> {
  const found = await Promise.all(surnamesLike(typed, await archive.surnames()).map(archive.people));
  return { chunks: [...new Set(found.flatMap(({ chunks }) => chunks))], all: found.every(({ all }) => all) };
}

function everywhere({ councils, bundledCopy }: Archive): string {
  if (bundledCopy()) return 'in the elections of the bundled copy, the only ones that can be read just now';
  const elections = councils.reduce((sum, council) => sum + council.elections, 0);
  return elections === 1 ? 'in the one election on file' : `in the ${counted(elections, 'election')} on file`;
}

const entriesOfChunk = memoised((chunk: readonly PersonEntry[]) =>
  chunk.map((one) => searchEntry(namesOf(one), one, 'people')),
);

/** The name as printed, which the index sorts by, and as people write it. */
function namesOf({ person_name }: PersonEntry): [string, ...string[]] {
  const written = writtenName(person_name);
  return written === person_name ? [person_name] : [written, person_name];
}

/** Each person once: the index has somebody with a name of several parts under each of them. */
export function entriesOf({ chunks }: People): SearchEntry<PersonEntry>[] {
  const entries = chunks.flatMap(entriesOfChunk);
  return [...new Map(entries.toReversed().map((entry) => [personId(entry.item), entry])).values()].toReversed();
}

function personId({ person_name, election_id, person }: PersonEntry): string {
  return `${election_id}/${person}/${person_name}`;
}
