/** Which election a command is about. */
import { LIMIT } from '../discord/constants.ts';
import { cut } from '../discord/message.ts';
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

/** What is asked of elections beside their name. */
interface Asking {
  /** The council meant; where absent, any by id, and by date or year the one of the home election. */
  of?: Council;
  /** The command with an election of this date. */
  exampleOf?(date: string): string;
}

/**
 * The election asked for by id, date ("2003-05-01", "1 May 2003"), year or name; where nothing is asked for, the
 * home election, or a council's newest. Years are never read as other years that look alike.
 * @throws Error where the deployment's HOME_ELECTION is not held
 */
export async function electionAsked(
  typed: string | null,
  context: Context,
  { of, exampleOf = (date) => `/ward name:Darley election:${date}` }: Asking = {},
): Promise<Query<Election>> {
  const home = homeEntry(context);
  const council = of?.slug ?? home.council;
  const own = context.archive.elections.filter((entry) => entry.council === council);
  if (typed === null) return load(home.council === council ? home : own[0], context);
  const reachable = of ? own : context.archive.elections;
  const byId = reachable.filter(({ election_id }) => election_id === typed.toLowerCase());
  const matching = byId.length > 0 ? byId : own.filter((entry) => namesOf(entry).includes(slugOf(typed)));
  if (matching.length === 1) return load(matching[0], context);
  const several = matching.length > 1;
  const offered = (several ? matching : nearest(typed, own)).slice(0, MOST_NAMED);
  const names = offered.map(({ name, election_date }) => `${name} (${election_date})`);
  const what = several ? 'several elections fit; give the date' : 'no such election is held';
  return { unanswered: notFound(what, names, () => exampleOf(offered[0]?.election_date ?? home.election_date)) };
}

/** Elections by how near their year is to the one that was typed; newest first where none was. */
function nearest(typed: string, own: readonly CatalogueEntry[]): CatalogueEntry[] {
  const year = Number(/\d{4}/.exec(typed)?.[0] ?? 9999);
  const apart = ({ election_date }: CatalogueEntry) => Math.abs(Number(election_date.slice(0, 4)) - year);
  return own.toSorted((a, b) => apart(a) - apart(b));
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
export function suggestElections(typed: string, { archive }: Context, of?: Council): Choice[] {
  const query = slugOf(typed);
  return archive.elections
    .filter(({ council }) => !of || council === of.slug)
    .filter((entry) => namesOf(entry).some((name) => name.includes(query)))
    .map(({ name, election_date, election_id }) => ({
      name: cut(`${name}, ${dayInWords(election_date)}`, LIMIT.choiceName),
      value: election_id,
    }));
}

const MOST_NAMED = 3;

function namesOf({ election_id, election_date, name }: CatalogueEntry): string[] {
  return [election_id, election_date, election_date.slice(0, 4), dayInWords(election_date), name].map(slugOf);
}

async function load(entry: CatalogueEntry | undefined, { archive }: Context): Promise<Query<Election>> {
  const election = entry ? await archive.election(entry.election_id) : null;
  if (!entry || !election) return { unanswered: notFound('no election of that council is held', [], () => '/council') };
  return { found: election };
}
