/** The `council` option, which every command about a place has. Loaded when somebody uses it. */
import type { Suggestion } from '../discord/reply.ts';
import type { CouncilEntry } from '../release/catalogue.ts';
import { newestOfCouncil } from '../release/shelf.ts';
import { type Answer, readAs, type ViewButton } from '../render/answer.ts';
import { whichOne } from '../render/not-found.ts';
import { commandOf } from '../render/views.ts';
import type { Archive } from '../store/archive.ts';
import type { Context, Home } from './context.ts';
import { councilUnclear, findCouncil, searchCouncils, suggestCouncils, WHICH_COUNCIL } from './council.ts';
import { homeEntry, mayBeHome } from './home.ts';
import { suggestionsOf } from './suggestions.ts';
import { Unanswered } from './unanswered.ts';

const WHICH = 'Which of these do you mean?';
/** How many councils to try if it is not clear which is meant. */
const MOST_TRIED = 5;

/**
 * The same context with a council's newest election as the home election, unless the home election is already one of that
 * council. An election that the command names must then be of this council too.
 * @throws Unanswered if the text means no council, or several
 */
export async function atCouncil(typed: string, context: Context): Promise<Context> {
  return contextAt(findCouncil(typed, context.archive, exampleOf).council, context);
}

/** A command, and what it answers at a council. */
interface AskedAt {
  name: string;
  answerAt(there: Context): Promise<Answer>;
}

/**
 * What a command answers at the council that a text means. If it means none or several, the buttons answer the command
 * at each council that may be meant.
 * @throws Unanswered as the command does, or if the council is not clear
 */
export async function answerAtCouncil(typed: string, context: Context, { name, answerAt }: AskedAt): Promise<Answer> {
  const found = searchCouncils(typed, context.archive);
  if (found.kind === 'one') {
    const answer = await answerAt(await contextAt(found.item, context));
    return found.asTyped ? answer : readAs(answer, found.readAs);
  }
  const near = found.kind === 'several' ? found.entries : found.closest.entries;
  const tried = near.slice(0, MOST_TRIED);
  const buttons = await Promise.all(tried.map(({ item }) => buttonsAt(item, context, { name, answerAt })));
  const own = buttons.flat().slice(0, MOST_TRIED);
  const unclear = councilUnclear(found, exampleOf);
  if (own.length === 0) throw new Unanswered(unclear);
  if (found.kind === 'none') throw new Unanswered({ ...unclear, buttons: own });
  const isCouncils = own.every(({ label }) => tried.some(({ item }) => item.name === label));
  throw new Unanswered(whichOne(isCouncils ? WHICH_COUNCIL : WHICH, own, near.length - tried.length + found.more));
}

/** A button for the command's result at a council, or one for each thing that the command may mean there. */
async function buttonsAt(council: CouncilEntry, context: Context, { name, answerAt }: AskedAt): Promise<ViewButton[]> {
  try {
    const answer = await answerAt(await contextAt(council, context));
    return 'view' in answer ? [{ label: council.name, view: answer.view }] : [];
  } catch (fault) {
    if (!(fault instanceof Unanswered)) throw fault;
    const { kind, buttons = [] } = fault.answer;
    // Buttons of another command are for what is not a ward, or not a party.
    const own = kind === 'choice' ? buttons.filter(({ view }) => commandOf(view) === name) : [];
    return own.map(({ label, view }) => ({ label: `${label}, ${council.name}`, view }));
  }
}

async function contextAt({ slug }: CouncilEntry, context: Context): Promise<Context> {
  return { ...context, home: { ...(await homeAt(slug, context)), council: slug } };
}

async function homeAt(slug: string, { archive, home }: Context): Promise<Home> {
  const isHome = mayBeHome(slug, home) && (await homeEntry(home, archive)).council === slug;
  return isHome ? home : { ...home, chosen: await newestId(slug, archive) };
}

/** The council's newest election, or its newest by-election if no other is on file. */
async function newestId(slug: string, archive: Archive): Promise<string> {
  const elections = (await archive.shelf(slug))?.elections ?? [];
  return (newestOfCouncil(elections) ?? elections[0])?.election_id ?? slug;
}

/** Suggestions for the option. */
export function councilSuggestions(typed: string, { archive }: Context): Suggestion[] {
  return suggestionsOf(suggestCouncils(typed, archive));
}

/** The option with another council. */
function exampleOf(name: string): string {
  return `council:${name}`;
}
