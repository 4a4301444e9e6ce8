/** The `council` option, which every command about a place has. Loaded when somebody uses it. */
import type { Suggestion } from '../discord/reply.ts';
import { newestOfCouncil } from '../release/shelf.ts';
import type { Archive } from '../store/archive.ts';
import type { Context, Home } from './context.ts';
import { findCouncil, suggestCouncils } from './council.ts';
import { homeEntry, mayBeHome } from './home.ts';
import { suggestionsOf } from './suggestions.ts';

/**
 * The same context with a council's newest election as the home election; the home election stays if it is of that
 * council. An election that the command names must then be of this council too.
 * @throws Unanswered if the text means no council, or several
 */
export async function atCouncil(typed: string, context: Context): Promise<Context> {
  const { slug } = findCouncil(typed, context.archive, (name) => `council:${name}`).council;
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
