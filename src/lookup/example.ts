/** What an example of a command contains: it keeps as much as it can of what was typed. */
import type { Subject } from '../render/subject.ts';
import type { Context } from './context.ts';
import type { NameKind } from './folded-name.ts';
import { mayBeHome } from './home.ts';
import { find, type SearchEntry } from './search.ts';

/** The name on file that a text means, the first of several, or the first on file if it means none. */
export function exampleName(
  typed: string,
  entries: readonly SearchEntry<unknown>[],
  kind: NameKind = 'places',
): string {
  const found = find(typed, entries, kind);
  const meant = found.kind === 'one' ? entries.find(({ item }) => item === found.item) : null;
  const [first] = found.kind === 'several' ? found.entries : entries;
  return (meant ?? first)?.names[0] ?? '';
}

/** An election as the `election` option understands it: the day if it is one of the home council, otherwise the id. */
export function exampleElection(
  { election, council }: Pick<Subject, 'election' | 'council'>,
  { home: { chosen, usual, council: named } }: Pick<Context, 'home'>,
): string {
  // An example does not repeat the `council` option: the id names the council too.
  const isHome = named === undefined && mayBeHome(council.slug, { chosen, usual: chosen ?? usual });
  return isHome ? election.election_date : election.election_id;
}

/** Whether a command names neither an election nor a council, so that an example of it needs neither. */
export function isAtHome(election: string | null, { home }: Pick<Context, 'home'>): boolean {
  return election === null && home.council === undefined;
}
