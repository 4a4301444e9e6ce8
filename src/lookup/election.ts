import { type ElectionEntry, newestOfCouncil } from '../release/shelf.ts';
import { electionDay } from '../render/election-day.ts';
import { notFound } from '../render/not-found.ts';
import { type Subject, subjectOf } from '../render/subject.ts';
import { councilView } from '../render/views.ts';
import { councilSlug, electionRef } from '../results/ids.ts';
import type { Election } from '../results/schema.ts';
import { yearOf } from '../results/year.ts';
import type { Archive } from '../store/archive.ts';
import type { Context } from './context.ts';
import { electionsNamed } from './elections-named.ts';
import { homeEntry, mayBeHome } from './home.ts';
import { ifReadable } from './if-readable.ts';
import { Unanswered } from './unanswered.ts';

/** How many elections to offer. */
const MOST_OFFERED = 3;
const YEAR = /\d{4}/;

export interface ElectionQuestion {
  /** The slug of the council meant; null for any by id, and the home election's council by date or year. */
  council?: string | null;
  /** The command with this election, by something that the election has. */
  example?(there: Subject): string;
  /** The view that answers the command at this election; null if it does not have what was named. */
  viewIn?(there: Subject): string | null;
}

const exampleWard = ({ election }: Subject) =>
  `/ward name:${election.ballots[0]?.post_label ?? ''} election:${election.election_date}`;

/**
 * The election named by id, by a day or a part of one ("1 May 2003", "May 2003", "03"), by name, or by what a suggestion
 * says; "latest" is the newest. Without a text it is the home election, or the newest of the council named. A year means
 * the council's election even if it had by-elections in that year, and never matches another year that looks similar.
 * @throws Unanswered if the text names none or several, with a button for each of the nearest
 * @throws Error if the deployment's HOME_ELECTION is not on file
 */
export async function findElection(
  typed: string | null,
  context: Context,
  { council = null, example = exampleWard, viewIn = () => null }: ElectionQuestion = {},
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
  const offered = (several ? matching : nearest(typed, own)).slice(0, MOST_OFFERED);
  const names = offered.map(({ name, election_date }) => `${name} (${election_date})`);
  const areNear = several || YEAR.test(typed);
  const what = several ? 'several elections match; give the date' : 'no such election is on file';
  const subjects = await Promise.all(offered.map(({ election_id }) => subjectIfReadable(election_id, context)));
  const there = subjects.filter((one) => one !== null);
  const buttons = there.map((one) => ({
    label: electionDay({ ...one.election, kind: one.kind }),
    view: viewIn(one) ?? councilView.encode({ election: one.ref }),
  }));
  const distinct = [...new Map(buttons.toReversed().map((button) => [button.view, button])).values()].toReversed();
  const shown = there.find((one) => viewIn(one) !== null) ?? there[0];
  throw new Unanswered(notFound(what, { names, areNear }, () => (shown ? example(shown) : '/council'), distinct));
}

async function subjectIfReadable(id: string, context: Context): Promise<Subject | null> {
  return (await electionIfReadable(id, context.archive)) && electionOfId(id, context);
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
export async function allElections({ elections }: Subject, { archive }: Pick<Context, 'archive'>): Promise<Election[]> {
  const read = await Promise.all(elections.map(({ election_id }) => electionIfReadable(election_id, archive)));
  return read.filter((election) => election !== null);
}

/** An election's recorded facts; null if KV fails, which is logged there and should not cost the reader the rest. */
export async function electionIfReadable(id: string, archive: Archive): Promise<Election | null> {
  return (await ifReadable(archive.election(id)))?.election ?? null;
}

/** @param council the slug of the council that it must be of; null for any */
async function entryOfId(id: string, council: string | null, archive: Archive): Promise<ElectionEntry | null> {
  const own = councilSlug(id);
  const shelf = council === null || council === own ? await archive.shelf(own) : null;
  return shelf?.elections.find(({ election_id }) => election_id === id) ?? null;
}

/** Elections by how near their year is to the one typed; newest first if none was. */
function nearest(typed: string, own: readonly ElectionEntry[]): ElectionEntry[] {
  const year = Number(YEAR.exec(typed)?.[0] ?? 9999);
  const apart = ({ election_date }: ElectionEntry) => Math.abs(yearOf(election_date) - year);
  return own.toSorted((a, b) => apart(a) - apart(b));
}

async function read(entry: ElectionEntry | undefined, context: Context): Promise<Subject> {
  const subject = entry && (await electionOfId(entry.election_id, context));
  if (!subject)
    throw new Unanswered(
      notFound('no election of that council is on file', { names: [], areNear: false }, () => '/council'),
    );
  return subject;
}
