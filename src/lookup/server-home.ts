/** The home that a server can choose: one election, or a council for its newest election. */
import { LIMIT } from '../discord/constants.ts';
import { cut } from '../discord/message.ts';
import type { Suggestion } from '../discord/reply.ts';
import type { CouncilEntry } from '../release/catalogue.ts';
import { notFound } from '../render/not-found.ts';
import type { Subject } from '../render/subject.ts';
import { settingsView } from '../render/views.ts';
import { type Closest, namesOf } from './closest.ts';
import type { Context } from './context.ts';
import { NO_COUNCIL, searchCouncils, suggestCouncils } from './council.ts';
import { electionOfRef, findElection } from './election.ts';
import { electionPhrases } from './election-names.ts';
import { suggestElections } from './election-suggestions.ts';
import { exampleElection } from './example.ts';
import { homeEntry, newestElection } from './home.ts';
import { Unanswered } from './unanswered.ts';

/** What the suggestion of a council says besides its name. */
const NEWEST = ', its newest election';

export async function suggestHomes(typed: string, context: Context): Promise<Suggestion[]> {
  const councils = suggestCouncils(typed, context.archive).map(({ names: [name], item }) => ({
    name: cut(name, LIMIT.choiceName - NEWEST.length) + NEWEST,
    value: item.slug,
  }));
  return [...councils, ...(await suggestElections(typed, context))];
}

/**
 * The home that a text names: a council's slug, or an election's id if the text is "latest" or contains a digit, because
 * only elections have years. @throws Unanswered if it names none or several, with buttons that save one of the nearest
 */
export async function findHome(typed: string, context: Context): Promise<string> {
  const { archive } = context;
  if (isElection(typed, archive.councils)) return (await electionNamed(typed, context)).election.election_id;
  const { slug } = await councilNamed(typed, context);
  if (await newestElection(slug, archive)) return slug;
  throw await refusal(
    'only by-elections of that council are on file; choose one by its date',
    { entries: [], areNear: false },
    context,
  );
}

function electionNamed(typed: string, context: Context): Promise<Subject> {
  return findElection(typed, context, {
    example: (there) => `/settings election:${exampleElection(there, context)}`,
    viewIn: ({ ref }) => viewThatSaves(ref),
  });
}

function viewThatSaves(home: string): string {
  return settingsView.encode({ action: 'save', home });
}

/** What a reference in a view names: an election's id, or a council's slug; null if it is not on file. */
export async function homeOfRef(ref: string, context: Context): Promise<string | null> {
  const council = context.archive.councils.find(({ gss }) => gss === ref);
  return council?.slug ?? (await electionOfRef(ref, context))?.election.election_id ?? null;
}

function isElection(typed: string, councils: readonly CouncilEntry[]): boolean {
  if (typed.endsWith(NEWEST) || councils.some(({ slug }) => slug === typed)) return false;
  return /\d/.test(typed) || electionPhrases(typed, councils).some(({ council }) => council === null);
}

/** @throws Unanswered if a text names no council, or several */
async function councilNamed(typed: string, context: Context): Promise<CouncilEntry> {
  const { archive } = context;
  const bySlug = archive.councils.find(({ slug }) => slug === typed);
  if (bySlug) return bySlug;
  const name = typed.endsWith(NEWEST) ? typed.slice(0, -NEWEST.length).replace(/…$/, '') : typed;
  const found = searchCouncils(name, archive);
  if (found.kind === 'one') return found.item;
  if (found.kind === 'several')
    throw await refusal('several councils match', { entries: found.entries, areNear: true }, context);
  throw await refusal(NO_COUNCIL, found.closest, context);
}

/** @param closest councils to offer instead; without any, the example has the date of the present home election */
async function refusal(what: string, closest: Closest<CouncilEntry>, { archive, home }: Context): Promise<Unanswered> {
  const { election_date } = await homeEntry(home, archive);
  const buttons = closest.entries.map(({ names: [label], item }) => ({ label, view: viewThatSaves(item.gss) }));
  const exampleOf = (example = election_date) => `/settings election:${example}`;
  return new Unanswered(notFound(what, namesOf(closest), exampleOf, buttons));
}
