/** What to answer if a text means no ward of an election, or several. Loaded only then. */
import { LIMIT } from '../discord/constants.ts';
import type { Answer } from '../render/answer.ts';
import { notFound, whichOne } from '../render/not-found.ts';
import type { Subject } from '../render/subject.ts';
import { plain } from '../render/text.ts';
import { wardLabel } from '../render/ward-label.ts';
import { listed } from '../render/words.ts';
import type { Ballot } from '../results/schema.ts';
import { closestTo, namesOf } from './closest.ts';
import type { SearchEntry, SearchResult } from './search.ts';
import { missingWard, type WardQuestion } from './ward.ts';

/** What a search for a ward found, and where. */
interface Search {
  found: Exclude<SearchResult<Ballot>, { kind: 'one' }>;
  entries: readonly SearchEntry<Ballot>[];
}

/** "Not found" or "Which ward do you mean?", with a button for each that may be meant. */
export function wardUnclear(
  typed: string,
  { found, entries }: Search,
  { council }: Subject,
  { example, viewOf, option = null, except = null }: WardQuestion,
): Answer {
  const isOffered = ({ item }: { item: Ballot }) => item.ballot_paper_id !== except?.ballot_paper_id;
  const labelOf = ({ item }: { item: Ballot }) => wardLabel(item, LIMIT.buttonLabel);
  const buttonsOf = (shown: readonly SearchEntry<Ballot>[]) =>
    viewOf === null ? [] : shown.map((entry) => ({ label: labelOf(entry), view: viewOf(entry.item) }));
  if (found.kind === 'none') {
    const closest = except ? closestTo(typed, entries.filter(isOffered)) : found.closest;
    return notFound(missingWard(council, option), namesOf(closest), example, buttonsOf(closest.entries));
  }
  const shown = found.entries.filter(isOffered);
  const which = `Which ward of ${plain(council.name)} do you mean${option === null ? '' : ` by \`${option}\``}`;
  const names = viewOf === null ? `: ${listed(shown.map(labelOf).map(plain), 'or')}` : '';
  return whichOne(`${which}${names}?`, buttonsOf(shown), found.more);
}
