import type { CouncilEntry } from '../release/catalogue.ts';
import type { Answer, ViewButton } from '../render/answer.ts';
import { notFound, whichOne } from '../render/not-found.ts';
import { councilView } from '../render/views.ts';
import { electionRef } from '../results/ids.ts';
import { memoised } from '../results/memoise.ts';
import type { Archive } from '../store/archive.ts';
import { namesOf } from './closest.ts';
import type { Context } from './context.ts';
import { councilByForm } from './council-forms.ts';
import { type Wanted, wanted } from './other-kinds.ts';
import { find, type SearchEntry, type SearchResult, searchEntry, suggest } from './search.ts';
import { Unanswered } from './unanswered.ts';

/** Why no council is found; data/README.md lists what is not on file. */
export const NO_COUNCIL = 'no council of that name is on file (Scotland and Northern Ireland are not covered)';
export const WHICH_COUNCIL = 'Which council do you mean?';

const entriesOf = memoised((councils: readonly CouncilEntry[]) =>
  councils.map((council) => searchEntry([council.name, council.slug], council)),
);

/** The councils on file, by name and by slug: "Derby City Council", "Derby". */
export function councilEntries({ councils }: Archive): SearchEntry<CouncilEntry>[] {
  return entriesOf(councils);
}

/** What a text means among the councils on file. If it is not a whole name, a short form counts too: "LDS". */
export function searchCouncils(typed: string, archive: Archive): SearchResult<CouncilEntry> {
  const found = find(typed, councilEntries(archive));
  if (found.kind === 'one' && found.asTyped) return found;
  const council = councilByForm(typed, archive.councils);
  return council ? { kind: 'one', item: council, readAs: council.name, asTyped: true } : found;
}

/** Councils to suggest, one with this short form first. */
export function suggestCouncils(typed: string, archive: Archive): SearchEntry<CouncilEntry>[] {
  const entries = councilEntries(archive);
  const council = councilByForm(typed, archive.councils);
  const first = entries.filter(({ item }) => item === council);
  const others = suggest(typed, entries).filter(({ item }) => item !== council);
  return [...first, ...others];
}

/**
 * The council that a text means. @param example the command with another council
 * @throws Unanswered if the text means none or several
 */
export function findCouncil(
  typed: string,
  archive: Archive,
  example = (council: string) => `/council ${council}`,
): { council: CouncilEntry; readName: string | null } {
  const found = searchCouncils(typed, archive);
  if (found.kind === 'one') return { council: found.item, readName: found.readAs };
  throw new Unanswered(councilUnclear(found, example));
}

/** What to answer if a text means no council or several, with a button for each that it may mean. */
export function councilUnclear(
  found: Exclude<SearchResult<CouncilEntry>, { kind: 'one' }>,
  example: (council: string) => string,
): Answer {
  if (found.kind === 'several') return whichOne(WHICH_COUNCIL, found.entries.map(buttonOf), found.more);
  const { closest } = found;
  const exampleOf = (name = 'Derby') => example(name);
  return notFound(NO_COUNCIL, namesOf(closest), exampleOf, closest.entries.map(buttonOf));
}

function buttonOf({ names: [label], item }: SearchEntry<CouncilEntry>): ViewButton {
  return { label, view: councilView.encode({ election: electionRef({ election_date: item.newest }, item) }) };
}

/** The council that a text should name, for `refuseOtherKinds`. */
export function otherThanCouncil(typed: string, { archive }: Context): Wanted {
  return wanted('council', NO_COUNCIL, searchCouncils(typed, archive));
}
