import type { ElectionEntry } from '../release/shelf.ts';
import type { Archive } from '../store/archive.ts';
import { councilsAmong } from './council-names.ts';
import { electionKey, electionKeys, electionPhrases, electionsWhen } from './election-names.ts';
import { dateWords } from './polling-day.ts';

/** How many councils to look through that a text mentions. */
const MOST_COUNCILS = 3;

/**
 * The elections that a text names. @param own those of the council meant, newest first
 * @param council the slug of the council that they must be of; null for any
 */
export async function electionsNamed(
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
    const mentioned = councilsAmong(dateWords(typed), councils).slice(0, MOST_COUNCILS);
    const shelves = await Promise.all(mentioned.map((one) => archive.shelf(one.council.slug)));
    const elsewhere = shelves.flatMap((shelf) => shelf?.elections ?? []).filter(exactly);
    if (elsewhere.length > 0) return elsewhere;
  }
  return [];
}
