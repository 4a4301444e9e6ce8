import { type ElectionEntry, newestOfCouncil } from '../release/shelf.ts';
import { type Subject, subjectOf } from '../render/subject.ts';
import { councilSlug, electionRef } from '../results/ids.ts';
import type { Election } from '../results/schema.ts';
import type { Archive } from '../store/archive.ts';
import type { Context } from './context.ts';
import { homeEntry, mayBeHome } from './home.ts';
import { ifReadable } from './if-readable.ts';
import { Unanswered } from './unanswered.ts';

export interface ElectionQuestion {
  /**
   * The slug of the council meant; null for that of the `council` option, and without one
   * any by id, and the home election's council by date or year.
   */
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
 * @throws NoHome if the deployment's HOME_ELECTION is needed and is not on file
 */
export async function findElection(
  typed: string | null,
  context: Context,
  { council: named = null, example = exampleWard, viewIn = () => null }: ElectionQuestion = {},
): Promise<Subject> {
  const { archive, home } = context;
  const council = named ?? home.council ?? null;
  const byId = typed === null ? null : await entryOfId(typed.toLowerCase(), council, archive);
  if (byId) return readElection(byId, context);
  const usual = council === null || mayBeHome(council, home) ? await homeEntry(home, archive) : null;
  const own = (await archive.shelf(council ?? usual?.council ?? ''))?.elections ?? [];
  if (typed === null) {
    const isOwn = usual !== null && (council === null || usual.council === council);
    return readElection(isOwn ? usual : (newestOfCouncil(own) ?? own[0]), context);
  }
  const { typedElection } = await import('./typed-election.ts');
  return typedElection(typed, own, context, { council, example, viewIn });
}

/** The election of a reference in a view, or null. */
export async function electionOfRef(ref: string, context: Context): Promise<Subject | null> {
  // Careless data could give two councils the same code, so look at each.
  for (const council of context.archive.councils.filter(({ gss }) => ref.startsWith(`${gss}.`))) {
    const shelf = await context.archive.shelf(council.slug);
    const entry = shelf?.elections.find((one) => electionRef(one, council) === ref);
    if (entry) return readElection(entry, context);
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

/** The facts of an election on file. @throws Unanswered if there is none */
export async function readElection(entry: ElectionEntry | undefined, context: Context): Promise<Subject> {
  const subject = entry && (await electionOfId(entry.election_id, context));
  if (subject) return subject;
  const { noElection } = await import('./no-election.ts');
  throw new Unanswered(noElection());
}
