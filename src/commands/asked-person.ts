/** Which person a command is about. */
import type { Answer } from '../render/answer.ts';
import { counted } from '../render/numbers.ts';
import { plain } from '../render/text.ts';
import { notFound, whichOne } from '../render/unanswered.ts';
import { candidateRefView, type Of } from '../render/views.ts';
import { councilSlug, dateOf } from '../results/ids.ts';
import type { Election } from '../results/schema.ts';
import type { Archive, Runs } from '../store/archive.ts';
import { type Candidacy, candidaciesOf, sorted } from '../store/people.ts';
import { type Entry, entryOf, type Found, find, suggest } from '../store/search.ts';
import type { Context } from './context.ts';
import { electionAsked, type Query } from './election.ts';

/** The people among whom one is looked for. */
export interface Among {
  people: Runs;
  /** Where none of them fits: people whose surname may be meant. */
  like(): Promise<Runs>;
  /** "of those who stood in any of the 6 elections held" */
  where: string;
  /** The reply that nobody is meant. */
  nobody(closest: readonly string[]): Answer;
}

/** Those who stood in the election asked for, or in all that are held. */
export async function peopleAmong(election: string | null, typed: string, context: Context): Promise<Query<Among>> {
  const { archive } = context;
  if (election === null) {
    const held = archive.councils.reduce((sum, { elections }) => sum + elections, 0);
    const where = held === 1 ? 'in the one election held' : `in any of the ${counted(held, 'election')} held`;
    return { found: among(await archive.people(typed), where, () => archive.peopleLike(typed)) };
  }
  const exampleOf = (date: string) => `/candidate name:Joan Travis election:${date}`;
  const asked = await electionAsked(election, context, { exampleOf });
  if ('unanswered' in asked) return asked;
  const where = `in the ${plain(asked.found.name)}`;
  return { found: among([peopleOf(asked.found, archive)], where, async () => []) };
}

/** People for autocomplete: those whom the text may begin to name. */
export async function peopleSuggested(typed: string, { people, like }: Among): Promise<Candidacy[]> {
  const near = suggest(typed, entriesOf(people));
  const found = near.length > 0 ? near : suggest(typed, entriesOf(await like()));
  return found.map(({ item }) => item);
}

/** The person that a text means, with the election and what it was read as; or the reply that says why it means none. */
export async function personAsked(
  typed: string,
  { people, like, where, nobody }: Among,
  context: Context,
): Promise<Query<{ election: Election; person: string; readName: string | null }>> {
  const near = find(typed, entriesOf(people), 'people');
  const found = near.kind === 'none' ? orElse(near, find(typed, entriesOf(await like()), 'people')) : near;
  if (found.kind === 'none') return { unanswered: nobody(found.closest.map(({ names: [name] }) => name)) };
  if (found.kind === 'one') {
    const election = await context.archive.election(found.item.election_id);
    if (!election) return { unanswered: nobody([]) };
    return { found: { election, person: found.item.person, readName: found.readAs } };
  }
  const options = found.entries.map(({ item }) => ({
    label: labelOf(item),
    view: candidateRefView(item.person, ofCandidacy(item, context.archive)),
  }));
  return { unanswered: whichOne(`Which person do you mean, of those ${where}?`, options, context, found.more) };
}

/** "Mark Bull, 2003 Ind, Derwent": enough to tell namesakes apart, the ward last, since a button cuts the end. */
export function labelOf({ person_name, election_id, party, post_label }: Candidacy): string {
  return `${person_name}, ${dateOf(election_id).slice(0, 4)} ${party}, ${post_label}`;
}

/** The election and the council of somebody who stood, as views name them. */
export function ofCandidacy({ election_id }: Candidacy, { councils }: Archive): Of {
  const council = councils.find(({ slug }) => slug === councilSlug(election_id));
  if (!council) throw new Error(`the release holds no council of ${election_id}`);
  return { election: { election_date: dateOf(election_id) }, council };
}

function among(people: Runs, where: string, like: Among['like']): Among {
  const nobody = (closest: readonly string[]) =>
    notFound(`nobody of that name stood ${where}`, closest, (name = 'Joan Travis') => `/candidate ${name}`);
  return { people, like, where: `who stood ${where}`, nobody };
}

function orElse<T>(none: Found<T>, other: Found<T>): Found<T> {
  return other.kind === 'none' ? none : other;
}

const peoples = new WeakMap<Election, Candidacy[]>();

function peopleOf(election: Election, archive: Archive): Candidacy[] {
  const known = peoples.get(election) ?? sorted(candidaciesOf(election, archive.shelfOf(election).parties));
  peoples.set(election, known);
  return known;
}

const entries = new WeakMap<readonly Candidacy[], Entry<Candidacy>[]>();

function entriesOf(runs: Runs): Entry<Candidacy>[] {
  return runs.flatMap((run) => {
    const known = entries.get(run) ?? run.map((one) => entryOf([one.person_name], one));
    entries.set(run, known);
    return known;
  });
}
