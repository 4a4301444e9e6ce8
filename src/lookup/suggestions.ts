import { LIMIT } from '../discord/constants.ts';
import { cut } from '../discord/message.ts';
import type { Suggestion } from '../discord/reply.ts';
import type { SearchEntry } from './search.ts';

/** Suggestions for entries: each one's first name, both shown and sent. */
export function suggestionsOf<T>(entries: readonly SearchEntry<T>[]): Suggestion[] {
  return entries.map(({ names: [name] }) => ({
    name: cut(name, LIMIT.choiceName),
    value: cut(name, LIMIT.choiceValue),
  }));
}
