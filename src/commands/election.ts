/** Which election a command is about. */

import type { Choice } from '../discord/reply.ts';
import { councilOf } from '../occasions.ts';
import type { Answer } from '../render/answer.ts';
import { dayInWords } from '../render/text.ts';
import { notFound } from '../render/unanswered.ts';
import { electionRef } from '../results/ids.ts';
import type { Council, Election } from '../results/schema.ts';
import { slugOf } from '../results/slug.ts';
import type { CatalogueEntry } from '../store/catalogue.ts';
import type { Context } from './context.ts';

/** What a question names, or the reply that says why it names nothing. */
export type Query<T> = { found: T } | { unanswered: Answer };

/**
 * The election asked for by id, date ("2003-05-01", "1 May 2003"), year or name; where nothing is asked for, the
 * home election, or a council's newest. Years are never read as other years that look alike.
 * @param of the council meant; where absent, the one of the home election
 * @throws Error where the deployment's HOME_ELECTION is not held
 */
export async function electionAsked(typed: string | null, context: Context, of?: Council): Promise<Query<Election>> {
  const home = homeEntry(context);
  const council = of?.slug ?? home.council;
  const own = context.archive.elections.filter((entry) => entry.council === council);
  if (typed === null) return load(home.council === council ? home : own[0], context);
  const byId = context.archive.elections.filter(({ election_id }) => election_id === typed.toLowerCase());
  const matching = byId.length > 0 ? byId : own.filter((entry) => namesOf(entry).includes(slugOf(typed)));
  if (matching.length === 1) return load(matching[0], context);
  const names = (matching.length > 1 ? matching : own).map(({ name, election_date }) => `${name} (${election_date})`);
  const example = `/ward name:Darley election:${home.election_date}`;
  const what =
    matching.length > 1 ? 'several elections of that year are held; give the date' : 'no such election is held';
  return { unanswered: notFound(what, names.slice(0, MOST_NAMED), example) };
}

/** The election that a view names, or null where it is not held. */
export async function electionOfView(ref: string | undefined, context: Context): Promise<Election | null> {
  const entry = context.archive.elections.find((one) => electionRef(one, councilOf(one, context.archive)) === ref);
  return entry ? context.archive.election(entry.election_id) : null;
}

/** The home election's entry. */
export function homeEntry({ archive, homeElection }: Context): CatalogueEntry {
  const entry = archive.elections.find(({ election_id }) => election_id === homeElection);
  if (!entry) throw new Error(`HOME_ELECTION is "${homeElection}", which the release does not hold`);
  return entry;
}

/** Choices for the `election` option: each election held whose name, date or id contains what was typed. */
export function suggestElections(typed: string, { archive }: Context): Choice[] {
  const query = slugOf(typed);
  return archive.elections
    .filter((entry) => namesOf(entry).some((name) => name.includes(query)))
    .map(({ name, election_date, election_id }) => ({
      name: `${name}, ${dayInWords(election_date)}`,
      value: election_id,
    }));
}

const MOST_NAMED = 3;

function namesOf({ election_id, election_date, name }: CatalogueEntry): string[] {
  return [election_id, election_date, election_date.slice(0, 4), dayInWords(election_date), name].map(slugOf);
}

async function load(entry: CatalogueEntry | undefined, { archive }: Context): Promise<Query<Election>> {
  const election = entry ? await archive.election(entry.election_id) : null;
  if (!entry || !election) return { unanswered: notFound('no election of that council is held', [], '/council') };
  return { found: election };
}
