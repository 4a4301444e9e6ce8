import { LIMIT } from '../discord/constants.ts';
import { cut } from '../discord/message.ts';
import type { Suggestion } from '../discord/reply.ts';
import type { SearchEntry } from './search.ts';

/** Suggestions for entries. Each shows the first of its names, and sends the first that no other entry has. */
export function suggestionsOf<T>(entries: readonly SearchEntry<T>[]): Suggestion[] {
  return entries.map((entry) => ({
    name: entry.names[0],
    value: cut(ownName(entry, entries), LIMIT.choiceValue),
  }));
}

/**
 * Suggestions as choices that a reader can tell apart: those that share a name also show their value, such as the id of
 * an election. One that is the same as an earlier one is left out.
 */
export function distinctSuggestions(all: readonly Suggestion[]): Suggestion[] {
  const short = all.map(({ name, value }) => ({ name: cut(name, LIMIT.choiceName), value }));
  const byValue = new Map(short.toReversed().map((one) => [one.value, one]));
  const distinct = short.filter((one) => byValue.get(one.value) === one);
  const sharing = Map.groupBy(distinct, ({ name }) => name);
  return distinct.map(({ name, value }) => {
    const isShared = (sharing.get(name)?.length ?? 0) > 1;
    return { name: isShared ? withValue(name, value) : name, value };
  });
}

/** The value is never cut, because it alone tells them apart. */
function withValue(name: string, value: string): string {
  const room = LIMIT.choiceName - ` (${value})`.length;
  return room > 0 ? `${cut(name, room)} (${value})` : value;
}

/** The first of the entry's names that no other entry has; the first of all if others have each of them. */
function ownName<T>(entry: SearchEntry<T>, entries: readonly SearchEntry<T>[]): string {
  const others = entries.filter((other) => other !== entry).flatMap(({ folded }) => folded.map(({ text }) => text));
  return entry.names.find((_, index) => !others.includes(entry.folded[index]?.text ?? '')) ?? entry.names[0];
}
