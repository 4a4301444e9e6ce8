import type { Council, Election } from '../results/schema.ts';
import { listed } from './words.ts';

/** The line above a title: the election, or its councils if the reply is about several elections. */
export function cardAuthor(
  elections: readonly Pick<Election, 'name'>[],
  councils: readonly Pick<Council, 'name'>[],
): string {
  const names = new Set(elections.map(({ name }) => name));
  return listed([...(names.size === 1 ? names : new Set(councils.map(({ name }) => name)))]);
}
