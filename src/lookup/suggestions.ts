import { LIMIT } from '../discord/constants.ts';
import { cut } from '../discord/message.ts';
import type { Choice } from '../discord/reply.ts';
import type { Entry } from './search.ts';

/** Autocomplete choices for entries: each one's first name, shown and sent. */
export function choicesOf<T>(entries: readonly Entry<T>[]): Choice[] {
  return entries.map(({ names: [name] }) => ({
    name: cut(name, LIMIT.choiceName),
    value: cut(name, LIMIT.choiceValue),
  }));
}

/** A page number carried in a view, or undefined where it carries none that makes sense. */
export function menuPage(text: string | undefined): number | undefined {
  const page = Number(text);
  return Number.isSafeInteger(page) && page > 0 ? page : undefined;
}
