import { distance } from 'fastest-levenshtein';
import { type PersonEntry, peopleIn, sortPeople } from '../release/people.ts';
import type { Answer, ViewButton } from '../render/answer.ts';
import { notFound, whichOne } from '../render/not-found.ts';
import { counted } from '../render/numbers.ts';
import type { Subject } from '../render/subject.ts';
import { plain } from '../render/text.ts';
import { candidateView } from '../render/views.ts';
import { councilSlug, dateOf, electionRef, personRef } from '../results/ids.ts';
import { memoised } from '../results/memoise.ts';
import { nameKey } from '../results/name-key.ts';
import { lastSurname, mayBeSameName, personName } from '../results/person-name.ts';
import type { Ballot, Candidate } from '../results/schema.ts';
import type { Archive, People } from '../store/archive.ts';
import type { Context } from './context.ts';
import { electionOfId, findElection } from './election.ts';
import { tolerance } from './folded-name.ts';
import { personLabels } from './person-label.ts';
import { find, type SearchEntry, searchEntry, suggest } from './search.ts';
import { Unanswered } from './unanswered.ts';

/** Where to search for a person: one election, or all of them. */
export interface PeopleScope {
  people: People;
  /** People whose surname a typed word may misspell. */
  misspelt(): Promise<People>;
  /** "in the 6 elections on file". A function because a later read may fall back to the bundled copy. */
  where(): string;
}

const NOBODY: People = { chunks: [], all: true };
/** How many people with initials to offer. */
const MOST_LIKELY = 10;
const INITIALS_ONLY =
  'Some sources print only initials: those people are likely matches, not proven to be the same person.';
/** How many surnames a misspelt one may mean. */
const MOST_SURNAMES = 3;

/** The people of the election named, or of all elections. @throws Unanswered if the text names no election */
export async function peopleScope(election: string | null, typed: string, context: Context): Promise<PeopleScope> {
  const { archive } = context;
  if (election === null) {
    const people = await archive.people(typed);
    return { people, misspelt: () => peopleLike(typed, archive), where: () => everywhere(archive) };
  }
  const example = (date: string) => `/candidate name:Joan Travis election:${date}`;
  const subject = await findElection(election, context, { example });
  const chunk = sortPeople(peopleIn(subject.election, subject.parties));
  const where = `in the ${plain(subject.election.name)}`;
  return { people: { chunks: [chunk], all: true }, misspelt: async () => NOBODY, where: () => where };
}

/** People to suggest while a name is typed. */
export async function suggestPeople(typed: string, { people, misspelt }: PeopleScope): Promise<PersonEntry[]> {
  const near = suggest(typed, entriesOf(people), 'people');
  const found = near.length > 0 ? near : suggest(typed, entriesOf(await misspelt()), 'people');
  return found.map(({ item }) => item);
}

/** The person that a text means, with the election. @throws Unanswered if it means nobody or several people */
export async function findPerson(
  typed: string,
  { people, misspelt, where }: PeopleScope,
  context: Context,
): Promise<{ subject: Subject; person: string; readName: string | null }> {
  const near = find(typed, entriesOf(people), 'people');
  // If no name has every word as typed, somebody in another chunk may have a surname that is as near.
  const wider = near.kind !== 'none' && near.asTyped ? NOBODY : await misspelt();
  const all = people.all && wider.all;
  const together = { chunks: [...new Set([...people.chunks, ...wider.chunks])], all };
  const entries = entriesOf(together);
  const found = wider.chunks.length === 0 ? near : find(typed, entries, 'people');
  const isNamed = found.kind !== 'none' && found.asTyped;
  const initialled = found.kind === 'one' && isNamed ? [] : likelyPeople(typed, entries);
  if (found.kind === 'none' && initialled.length === 0) {
    const closest = found.closest.map(({ names }) => names[0]);
    throw new Unanswered(nobody(where(), all, closest));
  }
  if (found.kind === 'one' && initialled.length === 0) {
    const subject = await electionOfId(found.item.election_id, context);
    if (!subject) throw new Unanswered(nobody(where(), all));
    return { subject, person: found.item.person, readName: found.readAs };
  }
  const named = found.kind === 'several' ? found.entries.map(({ item }) => item) : [];
  const rough = found.kind === 'one' ? [found.item] : named;
  const listed = [...new Set(isNamed ? [...named, ...initialled] : [...initialled, ...rough])];
  const question = `Which person do you mean, of those who stood ${where()}?`;
  const caution = initialled.length > 0 ? ` ${INITIALS_ONLY}` : '';
  const more = all ? (found.kind === 'several' ? found.more : 0) : 'uncounted';
  throw new Unanswered(whichOne(question + caution, personButtons(listed, context), more));
}

/** People whose printed initials fit a typed name: "Rawson M." for "Martin Rawson". */
function likelyPeople(typed: string, entries: readonly SearchEntry<PersonEntry>[]): PersonEntry[] {
  const name = personName(typed);
  const people = withSurname(lastSurname(name), entries);
  return people.filter(({ person_name }) => mayBeSameName(name, personName(person_name))).slice(0, MOST_LIKELY);
}

/** People with this word in their names: cheaper than reading each name into its parts. */
export function withSurname(word: string, entries: readonly SearchEntry<PersonEntry>[]): PersonEntry[] {
  return entries.filter(({ folded }) => folded.some(({ words }) => words.includes(word))).map(({ item }) => item);
}

/** The people whose name has the words of a text. */
export async function peopleNamed(typed: string, { archive }: Context): Promise<PersonEntry[]> {
  const found = find(typed, entriesOf(await archive.people(typed)), 'people');
  if (found.kind === 'none' || !found.asTyped) return [];
  return found.kind === 'one' ? [found.item] : found.entries.map(({ item }) => item);
}

/** A button for each person. */
export function personButtons(people: readonly PersonEntry[], { archive }: Context): ViewButton[] {
  const labels = personLabels(people, archive.councils);
  return people.map((one, index) => ({
    label: labels[index] ?? one.person_name,
    view: candidateView.encode({ election: electionRefOf(one, archive), person: one.person }),
  }));
}

/** The people with a person's reference. Rarely, two people share one; a numbered reference names one of them. */
export function peopleOfRef(ref: string, { election }: Subject): { candidate: Candidate; ballot: Ballot }[] {
  const [short, number] = ref.split('.');
  const people = election.ballots
    .flatMap((ballot) => ballot.candidates.map((candidate) => ({ candidate, ballot })))
    .filter(({ candidate, ballot }) => personRef(candidate, ballot) === short);
  return number === undefined ? people : people.slice(Number(number) - 1, Number(number));
}

/** The reference of one of several people who share a reference. @param index its place among them, from 0 */
export function numberedRef(ref: string, index: number): string {
  return `${ref}.${index + 1}`;
}

/** "nobody of that name stood in the 6 elections on file". */
export function nobodyStood(where: string): string {
  return `nobody of that name stood ${where}`;
}

/** @param all whether the search covered everybody with a similar name */
export function nobody(where: string, all: boolean, closest: readonly string[] = []): Answer {
  const what = all
    ? nobodyStood(where)
    : `too many similar names ${where} to check them all; type the name as it was printed`;
  return notFound(what, closest, (name = 'Joan Travis') => `/candidate ${name}`);
}

/** The reference of the election in which a person stood. */
export function electionRefOf({ election_id }: PersonEntry, { councils }: Archive): string {
  const council = councils.find(({ slug }) => slug === councilSlug(election_id));
  if (!council) throw new Error(`the release has no council for ${election_id}`);
  return electionRef({ election_date: dateOf(election_id) }, council);
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
  chunk.map((one) => searchEntry([one.person_name], one, 'people')),
);

/** Each person once: the index has somebody with a name of several parts under each of them. */
export function entriesOf({ chunks }: People): SearchEntry<PersonEntry>[] {
  const entries = chunks.flatMap(entriesOfChunk);
  return [...new Map(entries.toReversed().map((entry) => [personId(entry.item), entry])).values()].toReversed();
}

function personId({ person_name, election_id, person }: PersonEntry): string {
  return `${election_id}/${person}/${person_name}`;
}
