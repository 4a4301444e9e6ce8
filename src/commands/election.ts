/** Which election a command is about. */
import { LIMIT } from '../discord/constants.ts';
import { cut } from '../discord/message.ts';
import type { Choice } from '../discord/reply.ts';
import { homeEntry } from '../home.ts';
import type { Answer } from '../render/answer.ts';
import { dayInWords } from '../render/text.ts';
import { notFound } from '../render/unanswered.ts';
import { councilSlug, electionRef } from '../results/ids.ts';
import type { Election } from '../results/schema.ts';
import { slugOf } from '../results/slug.ts';
import type { Archive } from '../store/archive.ts';
import { suggest } from '../store/search.ts';
import type { ElectionEntry } from '../store/shelf.ts';
import type { Context } from './context.ts';
import { councilEntries } from './councils.ts';

/** What a question names, or the reply that says why it names nothing. */
export type Query<T> = { found: T } | { unanswered: Answer };

/** What is asked of elections beside their name. */
interface Asking {
  /** The slug of the council meant; where null, any by id, and by date or year the one of the home election. */
  of?: string | null;
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
  { archive, home: usual }: Context,
  { of = null, exampleOf = (date) => `/ward name:Darley election:${date}` }: Asking = {},
): Promise<Query<Election>> {
  const home = await homeEntry(usual, archive);
  const council = of ?? home.council;
  const own = (await archive.shelf(council))?.elections ?? [];
  if (typed === null) return load(home.council === council ? home : own[0], archive);
  const id = typed.toLowerCase();
  const within = of === null ? ((await archive.shelf(councilSlug(id)))?.elections ?? []) : own;
  const byId = within.filter(({ election_id }) => election_id === id);
  const matching = byId.length > 0 ? byId : own.filter((entry) => namesOf(entry).includes(slugOf(typed)));
  if (matching.length === 1) return load(matching[0], archive);
  const several = matching.length > 1;
  const offered = (several ? matching : nearest(typed, own)).slice(0, MOST_NAMED);
  const names = offered.map(({ name, election_date }) => `${name} (${election_date})`);
  const what = several ? 'several elections fit; give the date' : 'no such election is held';
  return { unanswered: notFound(what, names, () => exampleOf(offered[0]?.election_date ?? home.election_date)) };
}

/** Elections by how near their year is to the one that was typed; newest first where none was. */
function nearest(typed: string, own: readonly ElectionEntry[]): ElectionEntry[] {
  const year = Number(/\d{4}/.exec(typed)?.[0] ?? 9999);
  const apart = ({ election_date }: ElectionEntry) => Math.abs(Number(election_date.slice(0, 4)) - year);
  return own.toSorted((a, b) => apart(a) - apart(b));
}

/** The election that a view names, or null where it is not held. */
export async function electionOfView(ref: string | undefined, { archive }: Context): Promise<Election | null> {
  // Two councils could have the same code in careless data: each is looked at.
  for (const council of archive.councils.filter(({ gss }) => ref?.startsWith(`${gss}.`))) {
    const shelf = await archive.shelf(council.slug);
    const entry = shelf?.elections.find((one) => electionRef(one, council) === ref);
    if (entry) return archive.election(entry.election_id);
  }
  return null;
}

/**
 * Choices for the `election` option: of the elections of the home council, of the council asked for, or of the councils
 * that are typed, those whose name, date or id has every word that was typed.
 * @param of the slug of the council asked for; where null, any
 */
export async function suggestElections(
  typed: string,
  { archive, home }: Context,
  of: string | null = null,
): Promise<Choice[]> {
  const words = slugOf(typed).split('-');
  const name = words.filter((word) => /^[a-z]+$/.test(word) && word !== 'local').join(' ');
  const named = name === '' ? [] : suggest(name, councilEntries(archive), MOST_NAMED);
  const councils = of ? [of] : [(await homeEntry(home, archive)).council, ...named.map(({ item }) => item.slug)];
  const shelves = await Promise.all([...new Set(councils)].map((council) => archive.shelf(council)));
  return shelves
    .flatMap((shelf) => shelf?.elections ?? [])
    .filter((entry) => namesOf(entry).some((one) => words.every((word) => one.includes(word))))
    .map(({ name, election_date, election_id }) => ({
      name: cut(`${name}, ${dayInWords(election_date)}`, LIMIT.choiceName),
      value: election_id,
    }));
}

const MOST_NAMED = 3;

function namesOf({ election_id, election_date, name }: ElectionEntry): string[] {
  return [election_id, election_date, election_date.slice(0, 4), dayInWords(election_date), name].map(slugOf);
}

async function load(entry: ElectionEntry | undefined, archive: Archive): Promise<Query<Election>> {
  const election = entry ? await archive.election(entry.election_id) : null;
  if (!entry || !election) return { unanswered: notFound('no election of that council is held', [], () => '/council') };
  return { found: election };
}
