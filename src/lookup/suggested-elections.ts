import type { Suggestion } from '../discord/reply.ts';
import type { ElectionEntry } from '../release/shelf.ts';
import { councilSlug } from '../results/ids.ts';
import { nameKey } from '../results/name-key.ts';
import type { Archive } from '../store/archive.ts';
import type { Context } from './context.ts';
import { councilEntries } from './council.ts';
import { councilsAmong } from './council-names.ts';
import { electionKeys, electionLabel, tellingWords } from './election-names.ts';
import { electionsNamed } from './elections-named.ts';
import { homeEntry } from './home.ts';
import { dateWords } from './polling-day.ts';
import { suggest } from './search.ts';

/** How many councils to look through that a text may name. */
const MOST_COUNCILS = 3;
/** Words of elections rather than of councils. */
const NOT_A_COUNCIL =
  /^(?:local|elections?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

/** See `suggestElections`. */
export async function suggestedElections(
  typed: string,
  { archive, home }: Context,
  typedCouncil: string | null = null,
): Promise<Suggestion[]> {
  const council = typedCouncil ?? home.council ?? null;
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
  const slugs = [...whole, ...near].slice(0, MOST_COUNCILS).map(({ slug }) => slug);
  return [councilSlug(typed.toLowerCase()), ...slugs];
}
