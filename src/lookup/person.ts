/** Which person a command is about. */

import { type Candidacy, candidaciesOf, sorted } from '../release/people.ts';
import type { Answer } from '../render/answer.ts';
import { notFound, whichOne } from '../render/not-found.ts';
import { counted } from '../render/numbers.ts';
import { plain } from '../render/text.ts';
import { candidateRefView, type Of } from '../render/views.ts';
import { councilSlug, dateOf } from '../results/ids.ts';
import type { Election } from '../results/schema.ts';
import type { Archive, People } from '../store/archive.ts';
import type { Context } from './context.ts';
import { electionAsked, type Query } from './election.ts';
import { type Entry, entryOf, find, suggest } from './search.ts';

/** The people among whom one is looked for. */
export interface Among {
  people: People;
  /** People whose surname may be meant where it is misspelt. */
  like(): Promise<People>;
  /** "in the 6 elections held"; asked for once people were read, since reading may fall back. */
  where(): string;
}

const NOBODY: People = { runs: [], all: true };

/** Those who stood in the election asked for, or in all that are held. */
export async function peopleAmong(election: string | null, typed: string, context: Context): Promise<Query<Among>> {
  const { archive } = context;
  if (election === null) {
    const people = await archive.people(typed);
    return { found: { people, like: () => archive.peopleLike(typed), where: () => everywhere(archive) } };
  }
  const exampleOf = (date: string) => `/candidate name:Joan Travis election:${date}`;
  const asked = await electionAsked(election, context, { exampleOf });
  if ('unanswered' in asked) return asked;
  const run = sorted(candidaciesOf(asked.found, archive.shelfOf(asked.found).parties));
  const where = `in the ${plain(asked.found.name)}`;
  return { found: { people: { runs: [run], all: true }, like: async () => NOBODY, where: () => where } };
}

function everywhere({ councils, bundledCopy }: Archive): string {
  if (bundledCopy()) return 'in the elections of the bundled copy, the only ones that can be read just now';
  const held = councils.reduce((sum, { elections }) => sum + elections, 0);
  return held === 1 ? 'in the one election held' : `in the ${counted(held, 'election')} held`;
}

/** People for autocomplete: those whom the text may begin to name. */
export async function peopleSuggested(typed: string, { people, like }: Among): Promise<Candidacy[]> {
  const near = suggest(typed, entriesOf(people), 'people');
  const found = near.length > 0 ? near : suggest(typed, entriesOf(await like()), 'people');
  return found.map(({ item }) => item);
}

/** The person that a text means, with the election and what it was read as; or the reply that says why it means none. */
export async function personAsked(
  typed: string,
  { people, like, where }: Among,
  context: Context,
): Promise<Query<{ election: Election; person: string; readName: string | null }>> {
  const near = find(typed, entriesOf(people), 'people');
  // Where no name has every word as it was typed, one whose surname is as near may stand in another run.
  const wider = near.kind !== 'none' && near.asTyped ? NOBODY : await like();
  const all = people.all && wider.all;
  const together = { runs: [...new Set([...people.runs, ...wider.runs])], all };
  const found = wider.runs.length === 0 ? near : find(typed, entriesOf(together), 'people');
  if (found.kind === 'none') {
    return {
      unanswered: nobody(
        where(),
        all,
        found.closest.map(({ names: [name] }) => name),
      ),
    };
  }
  if (found.kind === 'one') {
    const election = await context.archive.election(found.item.election_id);
    if (!election) return { unanswered: nobody(where(), all, []) };
    return { found: { election, person: found.item.person, readName: found.readAs } };
  }
  const options = found.entries.map(({ item }) => ({
    label: labelOf(item),
    view: candidateRefView(item.person, ofCandidacy(item, context.archive)),
  }));
  const question = `Which person do you mean, of those who stood ${where()}?`;
  return { unanswered: whichOne(question, options, context, all ? found.more : 'uncounted') };
}

/** @param all whether everybody was looked at who may be called so */
export function nobody(where: string, all: boolean, closest: readonly string[]): Answer {
  const what = all
    ? `nobody of that name stood ${where}`
    : `nobody of that very name is among the first of many like it who stood ${where}; type it as it was printed`;
  return notFound(what, closest, (name = 'Joan Travis') => `/candidate ${name}`);
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

const entries = new WeakMap<readonly Candidacy[], Entry<Candidacy>[]>();

function entriesOf({ runs }: People): Entry<Candidacy>[] {
  return runs.flatMap((run) => {
    const known = entries.get(run) ?? run.map((one) => entryOf([one.person_name], one, 'people'));
    entries.set(run, known);
    return known;
  });
}
