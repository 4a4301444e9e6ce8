/** Which election a command is about. */
import { LIMIT } from '../discord/constants.ts';
import { cut } from '../discord/message.ts';
import type { Choice } from '../discord/reply.ts';
import type { ElectionEntry } from '../release/shelf.ts';
import type { Answer } from '../render/answer.ts';
import { notFound } from '../render/not-found.ts';
import { dayInWords } from '../render/text.ts';
import { councilSlug, electionRef } from '../results/ids.ts';
import type { Election } from '../results/schema.ts';
import { slugOf } from '../results/slug.ts';
import type { Archive } from '../store/archive.ts';
import type { Context } from './context.ts';
import { councilEntries } from './council.ts';
import { type Home, homeEntry } from './home.ts';
import { suggest } from './search.ts';

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
  { archive, home }: Context,
  { of = null, exampleOf = (date) => `/ward name:Darley election:${date}` }: Asking = {},
): Promise<Query<Election>> {
  const byId = typed === null ? null : await entryOfId(typed.toLowerCase(), of, archive);
  if (byId) return load(byId, archive);
  const usual = of === null || isHome(of, home) ? await homeEntry(home, archive) : null;
  const own = (await archive.shelf(of ?? usual?.council ?? ''))?.elections ?? [];
  if (typed === null) return load(usual && (of === null || usual.council === of) ? usual : own[0], archive);
  const named = own.filter((entry) => namesOf(entry).includes(slugOf(typed)));
  const matching = named.length > 0 || of !== null ? named : await namedElsewhere(typed, archive);
  if (matching.length === 1) return load(matching[0], archive);
  const several = matching.length > 1;
  const offered = (several ? matching : nearest(typed, own)).slice(0, MOST_NAMED);
  const names = offered.map(({ name, election_date }) => `${name} (${election_date})`);
  const what = several ? 'several elections fit; give the date' : 'no such election is held';
  return { unanswered: notFound(what, names, () => exampleOf(offered[0]?.election_date ?? '')) };
}

/** @param of the slug of the council that it must be of; null for any */
async function entryOfId(id: string, of: string | null, archive: Archive): Promise<ElectionEntry | null> {
  const council = councilSlug(id);
  const shelf = of === null || of === council ? await archive.shelf(council) : null;
  return shelf?.elections.find(({ election_id }) => election_id === id) ?? null;
}

/** Whether the home election may be one of this council. */
function isHome(council: string, { chosen, usual }: Home): boolean {
  return [chosen, usual].some((home) => home === council || councilSlug(home ?? '') === council);
}

/** Elections of other councils of which the whole name was typed. */
async function namedElsewhere(typed: string, archive: Archive): Promise<ElectionEntry[]> {
  const shelves = await Promise.all(councilsNamed(typed, archive).map((council) => archive.shelf(council)));
  return shelves.flatMap((shelf) => shelf?.elections ?? []).filter(({ name }) => slugOf(name) === slugOf(typed));
}

/** The slugs of the councils that a text may name, beside whatever else it says of an election. */
function councilsNamed(typed: string, archive: Archive): string[] {
  const words = slugOf(typed).split('-');
  const name = words.filter((word) => /^[a-z]+$/.test(word) && !NO_COUNCIL.test(word)).join(' ');
  const near = name === '' ? [] : suggest(name, councilEntries(archive)).slice(0, MOST_NAMED);
  return [...new Set([councilSlug(typed.toLowerCase()), ...near.map(({ item }) => item.slug)])];
}

const MOST_NAMED = 3;
/** Words of elections, not of councils. */
const NO_COUNCIL =
  /^(?:local|elections?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

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
  const councils = of ? [of] : [(await homeEntry(home, archive)).council, ...councilsNamed(typed, archive)];
  const shelves = await Promise.all([...new Set(councils)].map((council) => archive.shelf(council)));
  return shelves
    .flatMap((shelf) => shelf?.elections ?? [])
    .filter((entry) => words.every((word) => namesOf(entry).some((name) => name.includes(word))))
    .map(({ name, election_date, election_id }) => ({
      name: cut(`${name}, ${dayInWords(election_date)}`, LIMIT.choiceName),
      value: election_id,
    }));
}

function namesOf({ election_id, election_date, name }: ElectionEntry): string[] {
  return [election_id, election_date, election_date.slice(0, 4), dayInWords(election_date), name].map(slugOf);
}

async function load(entry: ElectionEntry | undefined, archive: Archive): Promise<Query<Election>> {
  const election = entry ? await archive.election(entry.election_id) : null;
  if (!entry || !election) return { unanswered: notFound('no election of that council is held', [], () => '/council') };
  return { found: election };
}
