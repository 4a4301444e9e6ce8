import type { Suggestion } from '../discord/reply.ts';
import { type ElectionEntry, newestOfCouncil } from '../release/shelf.ts';
import { notFound } from '../render/not-found.ts';
import { type Subject, subjectOf } from '../render/subject.ts';
import { councilSlug, electionRef } from '../results/ids.ts';
import { nameKey } from '../results/name-key.ts';
import type { Election } from '../results/schema.ts';
import type { Archive } from '../store/archive.ts';
import { StoreFault } from '../store/store-fault.ts';
import type { Context } from './context.ts';
import { councilEntries } from './council.ts';
import { councilsAmong } from './council-names.ts';
import {
  electionKey,
  electionKeys,
  electionLabel,
  electionPhrases,
  electionsWhen,
  tellingWords,
} from './election-names.ts';
import { homeEntry, mayBeHome } from './home.ts';
import { dateWords } from './polling-day.ts';
import { suggest } from './search.ts';
import { Unanswered } from './unanswered.ts';

/** How many elections or councils to offer or to look through. */
const MOST_NAMED = 3;
/** Words of elections rather than of councils. */
const NOT_A_COUNCIL =
  /^(?:local|elections?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

export interface ElectionQuestion {
  /** The slug of the council meant; null for any by id, and the home election's council by date or year. */
  council?: string | null;
  /** The command with an election of this date. */
  example?(date: string): string;
}

/**
 * The election named by id, by a day or a part of one ("1 May 2003", "May 2003", "03"), by name, or by what a suggestion
 * says; "latest" is the newest. Without a text it is the home election, or the newest of the council named. A year means
 * the council's election even if it had by-elections in that year, and never matches another year that looks similar.
 * @throws Unanswered if the text names none or several
 * @throws Error if the deployment's HOME_ELECTION is not on file
 */
export async function findElection(
  typed: string | null,
  context: Context,
  { council = null, example = (date) => `/ward name:Darley election:${date}` }: ElectionQuestion = {},
): Promise<Subject> {
  const { archive, home } = context;
  const byId = typed === null ? null : await entryOfId(typed.toLowerCase(), council, archive);
  if (byId) return read(byId, context);
  const usual = council === null || mayBeHome(council, home) ? await homeEntry(home, archive) : null;
  const own = (await archive.shelf(council ?? usual?.council ?? ''))?.elections ?? [];
  if (typed === null) {
    const isOwn = usual !== null && (council === null || usual.council === council);
    return read(isOwn ? usual : (newestOfCouncil(own) ?? own[0]), context);
  }
  const matching = await electionsNamed(typed, own, council, archive);
  if (matching.length === 1) return read(matching[0], context);
  const several = matching.length > 1;
  const offered = (several ? matching : nearest(typed, own)).slice(0, MOST_NAMED);
  const names = offered.map(({ name, election_date }) => `${name} (${election_date})`);
  const what = several ? 'several elections match; give the date' : 'no such election is on file';
  throw new Unanswered(notFound(what, names, () => example(offered[0]?.election_date ?? '')));
}

/** The election of a reference in a view, or null. */
export async function electionOfRef(ref: string, context: Context): Promise<Subject | null> {
  // Careless data could give two councils the same code, so look at each.
  for (const council of context.archive.councils.filter(({ gss }) => ref.startsWith(`${gss}.`))) {
    const shelf = await context.archive.shelf(council.slug);
    const entry = shelf?.elections.find((one) => electionRef(one, council) === ref);
    if (entry) return read(entry, context);
  }
  return null;
}

/** An election by its id, or null. */
export async function electionOfId(
  id: string,
  { archive, origin }: Pick<Context, 'archive' | 'origin'>,
): Promise<Subject | null> {
  const filed = await archive.election(id);
  return filed && subjectOf(filed, origin, archive.bundledCopy);
}

/** Every election of the subject's council on file that can be read now, newest first. */
export async function allElections({ elections }: Subject, { archive }: Context): Promise<Election[]> {
  const read = await Promise.all(elections.map(({ election_id }) => electionIfReadable(election_id, archive)));
  return read.filter((election) => election !== null);
}

/** An election's recorded facts; null if KV fails, which is logged there and should not cost the reader the rest. */
export async function electionIfReadable(id: string, archive: Archive): Promise<Election | null> {
  try {
    return (await archive.election(id))?.election ?? null;
  } catch (fault) {
    if (fault instanceof StoreFault) return null;
    throw fault;
  }
}

/**
 * Suggestions for the `election` option: elections whose name, date or id contains every word typed.
 * @param council the slug of the council named; null for the home council and those that the text names
 */
export async function suggestElections(
  typed: string,
  { archive, home }: Context,
  council: string | null = null,
): Promise<Suggestion[]> {
  const slugs = council ? [council] : [(await homeEntry(home, archive)).council, ...councilsNear(typed, archive)];
  const shelves = await Promise.all([...new Set(slugs)].map((slug) => archive.shelf(slug)));
  const [own = [], ...others] = shelves.map((shelf) => shelf?.elections ?? []);
  const named = await electionsNamed(typed, own, council, archive);
  const containing = [own, ...others].flatMap(byKind).filter((entry) => containsWords(typed, entry, archive));
  return [...new Set([...named, ...containing])].map((entry) => ({
    name: electionLabel(entry, archive.councils),
    value: entry.election_id,
  }));
}

/** Elections of the council first, then by-elections and rescheduled polls, which could crowd them out of a short list. */
function byKind(elections: readonly ElectionEntry[]): ElectionEntry[] {
  const others = elections.filter(({ kind }) => kind !== 'council');
  return [...elections.filter(({ kind }) => kind === 'council'), ...others];
}

/** @param council the slug of the council that it must be of; null for any */
async function entryOfId(id: string, council: string | null, archive: Archive): Promise<ElectionEntry | null> {
  const own = councilSlug(id);
  const shelf = council === null || council === own ? await archive.shelf(own) : null;
  return shelf?.elections.find(({ election_id }) => election_id === id) ?? null;
}

/**
 * The elections that a text names. @param own those of the council meant, newest first
 * @param council the slug of the council that they must be of; null for any
 */
async function electionsNamed(
  typed: string,
  own: readonly ElectionEntry[],
  council: string | null,
  archive: Archive,
): Promise<ElectionEntry[]> {
  const { councils } = archive;
  const key = electionKey(typed);
  const exactly = (entry: ElectionEntry) => electionKeys(entry, councils).includes(key);
  const named = own.filter(exactly);
  if (named.length > 0) return named;
  for (const phrase of electionPhrases(typed, councils)) {
    const slug = phrase.council?.slug ?? null;
    if (slug !== null && council !== null && slug !== council) continue;
    const elections = slug === null ? own : ((await archive.shelf(slug))?.elections ?? []);
    const found = electionsWhen(phrase.when, elections);
    if (found.length > 0) return found;
  }
  if (council === null) {
    const mentioned = councilsAmong(dateWords(typed), councils).slice(0, MOST_NAMED);
    const shelves = await Promise.all(mentioned.map((one) => archive.shelf(one.council.slug)));
    const elsewhere = shelves.flatMap((shelf) => shelf?.elections ?? []).filter(exactly);
    if (elsewhere.length > 0) return elsewhere;
  }
  return [];
}

/** Whether an election's label or id contains every word of a text. */
function containsWords(typed: string, entry: ElectionEntry, { councils }: Archive): boolean {
  const keys = electionKeys(entry, councils);
  return tellingWords(dateWords(typed)).every((word) => keys.some((key) => key.includes(word)));
}

/** The slugs of councils that a text may name, roughly, among its other words. */
function councilsNear(typed: string, archive: Archive): string[] {
  const words = nameKey(typed).split(' ');
  const name = words.filter((word) => !/\d/.test(word) && !NOT_A_COUNCIL.test(word)).join(' ');
  const near = name === '' ? [] : suggest(name, councilEntries(archive)).map(({ item }) => item);
  const whole = councilsAmong(words, archive.councils).map(({ council }) => council);
  const slugs = [...whole, ...near].slice(0, MOST_NAMED).map(({ slug }) => slug);
  return [councilSlug(typed.toLowerCase()), ...slugs];
}

/** Elections by how near their year is to the one typed; newest first if none was. */
function nearest(typed: string, own: readonly ElectionEntry[]): ElectionEntry[] {
  const year = Number(/\d{4}/.exec(typed)?.[0] ?? 9999);
  const apart = ({ election_date }: ElectionEntry) => Math.abs(Number(election_date.slice(0, 4)) - year);
  return own.toSorted((a, b) => apart(a) - apart(b));
}

async function read(entry: ElectionEntry | undefined, context: Context): Promise<Subject> {
  const subject = entry && (await electionOfId(entry.election_id, context));
  if (!subject) throw new Unanswered(notFound('no election of that council is on file', [], () => '/council'));
  return subject;
}
