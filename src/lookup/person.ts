import type { PersonEntry } from '../release/people.ts';
import type { Answer, ViewButton } from '../render/answer.ts';
import { notFound, whichOne } from '../render/not-found.ts';
import type { Subject } from '../render/subject.ts';
import { candidateView } from '../render/views.ts';
import { Folded } from '../results/folded.ts';
import { dateOf, electionRef, personRef } from '../results/ids.ts';
import { areLikelyOnePerson } from '../results/one-person.ts';
import { lastSurname, mayBeSameName, personName, writtenName } from '../results/person-name.ts';
import type { Ballot, Candidate } from '../results/schema.ts';
import type { Archive, People } from '../store/archive.ts';
import type { PersonNames } from '../store/people-chunk.ts';
import { type Closest, namesOf } from './closest.ts';
import type { Context } from './context.ts';
import { councilOfElection } from './council-of-election.ts';
import { electionOfId } from './election.ts';
import { lettersLacking } from './folded-name.ts';
import { type Wanted, wanted } from './other-kinds.ts';
import { entriesLike, entriesOf, findAmong, NOBODY, type PeopleScope } from './people-scope.ts';
import { personLabels } from './person-label.ts';
import { suggest } from './search.ts';
import { Unanswered } from './unanswered.ts';

/** How many people with initials to offer. */
const MOST_LIKELY = 10;
const INITIALS_ONLY =
  'Some sources print only initials: those people are likely matches, not proven to be the same person.';

/** People to suggest while a name is typed. */
export async function suggestPeople(typed: string, { people, misspelt }: PeopleScope): Promise<PersonEntry[]> {
  const near = suggest(typed, entriesLike(typed, people), 'people');
  const found = near.length > 0 ? near : suggest(typed, entriesLike(typed, await misspelt()), 'people');
  return found.map(({ item }) => item);
}

/** The person that a text means, with the election. @throws Unanswered if it means nobody or several people */
export async function findPerson(
  typed: string,
  { people, misspelt, where }: PeopleScope,
  context: Context,
): Promise<{ subject: Subject; person: string; readName: string | null }> {
  const near = findAmong(typed, people);
  // If no name has every word as typed, somebody in another chunk may have a surname that is as near.
  const wider = near.kind !== 'none' && near.asTyped ? NOBODY : await misspelt();
  const all = people.all && wider.all;
  const together = { chunks: [...new Set([...people.chunks, ...wider.chunks])], all };
  const found = wider.chunks.length === 0 ? near : findAmong(typed, together);
  const isNamed = found.kind !== 'none' && found.asTyped;
  const initialled = found.kind === 'one' && isNamed ? [] : likelyPeople(typed, together);
  if (found.kind === 'none' && initialled.length === 0) {
    throw new Unanswered(nobody(where(), together, found.closest, context));
  }
  const answer = async (one: PersonEntry, readName: string | null) => {
    const subject = await electionOfId(one.election_id, context);
    if (!subject) throw new Unanswered(nobody(where(), together));
    return { subject, person: one.person, readName };
  };
  if (found.kind === 'one' && initialled.length === 0) return answer(found.item, found.readAs);
  const named = found.kind === 'several' ? found.entries.map(({ item }) => item) : [];
  const rough = found.kind === 'one' ? [found.item] : named;
  const listed = [...new Set(isNamed ? [...named, ...initialled] : [...initialled, ...rough])];
  const unlisted = found.kind === 'several' ? found.more : 0;
  const newest = named.toSorted((a, b) => (dateOf(a.election_id) < dateOf(b.election_id) ? 1 : -1))[0];
  // The reply lists the others as likely.
  if (newest && isNamed && all && unlisted === 0 && areLikelyOnePerson(listed)) return answer(newest, null);
  const question = `Which person do you mean, of those who stood ${where()}?`;
  const caution = initialled.length > 0 ? ` ${INITIALS_ONLY}` : '';
  throw new Unanswered(whichOne(question + caution, personButtons(listed, context), all ? unlisted : 'uncounted'));
}

/** People whose printed initials fit a typed name: "Rawson M." for "Martin Rawson". */
export function likelyPeople(typed: string, people: People): PersonEntry[] {
  const name = personName(typed);
  const hasSurname = wordIn(lastSurname(name));
  const isLikely = ({ names, folded }: PersonNames) =>
    folded.some(hasSurname) && mayBeSameName(name, personName(names.at(-1) ?? ''));
  const likely = entriesOf(people, isLikely).slice(0, MOST_LIKELY);
  return likely.map(({ item }) => item);
}

/** People with this word in their names: cheaper than reading each name into its parts. */
export function withSurname(word: string, people: People): PersonEntry[] {
  const hasWord = wordIn(word);
  return entriesOf(people, ({ folded }) => folded.some(hasWord)).map(({ item }) => item);
}

/** Whether a name has a word. */
function wordIn(word: string): (name: Folded) => boolean {
  const query = new Folded(word);
  return (name) => lettersLacking(query, name) === 0 && name.words.includes(word);
}

/** The people whose name has the words of a text. */
export async function peopleNamed(typed: string, { archive }: Context): Promise<PersonEntry[]> {
  const found = findAmong(typed, await archive.people(typed));
  if (found.kind === 'none' || !found.asTyped) return [];
  return found.kind === 'one' ? [found.item] : found.entries.map(({ item }) => item);
}

/** A button for each person. */
export function personButtons(people: readonly PersonEntry[], { archive }: Pick<Context, 'archive'>): ViewButton[] {
  const labels = personLabels(people, archive.councils);
  return people.map((one, index) => ({
    label: labels[index] ?? writtenName(one.person_name),
    view: candidateView.encode({ election: electionRefOf(one, archive), person: one.person }),
  }));
}

/** The people with a person's reference. Rarely, two people share one; a numbered reference names one of them. */
export function peopleOfRef(
  ref: string,
  { election }: Pick<Subject, 'election'>,
): { candidate: Candidate; ballot: Ballot }[] {
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

/**
 * "Not found", with the nearest names and a button for each.
 * @param people those who were searched; one of them is the example if no name is near
 */
export function nobody(
  where: string,
  people: People,
  closest: Closest<PersonEntry> = { entries: [], areNear: false },
  context: Pick<Context, 'archive'> | null = null,
): Answer {
  const what = people.all
    ? nobodyStood(where)
    : `too many similar names ${where} to check them all; type the name as it was printed`;
  const offered = closest.areNear ? closest.entries : entriesOf(people).slice(0, 1);
  const items = offered.map(({ item }) => item);
  const buttons = context ? personButtons(items, context) : [];
  const { names } = namesOf({ entries: offered, areNear: closest.areNear });
  return notFound(what, { names, areNear: closest.areNear }, (name = 'Joan Travis') => `/candidate ${name}`, buttons);
}

/** The reference of the election in which a person stood. */
export function electionRefOf({ election_id }: PersonEntry, { councils }: Archive): string {
  const council = councilOfElection(election_id, councils);
  if (!council) throw new Error(`the release has no council for ${election_id}`);
  return electionRef({ election_date: dateOf(election_id) }, council);
}

/** The person that a text should name, for `refuseOtherKinds`. */
export function otherThanPerson(typed: string, { people, where }: PeopleScope): Wanted {
  return wanted('person', nobodyStood(where()), findAmong(typed, people));
}
