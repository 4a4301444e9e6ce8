import type { NameKind } from './folded-name.ts';
import { find, type SearchEntry, suggest } from './search.ts';
import type { Matches } from './site-search.ts';

/** The items that a text names, or may name. */
export function matched<Item>(
  typed: string,
  entries: readonly SearchEntry<Item>[],
  kind: NameKind = 'places',
): { items: Item[]; fit: Matches['fit'] } {
  const found = find(typed, entries, kind);
  if (found.kind === 'none' || !found.asTyped) {
    const fit = found.kind === 'one' ? 'misspelt' : 'rough';
    return { items: suggest(typed, entries, kind).map(({ item }) => item), fit };
  }
  if (found.kind === 'one') return { items: [found.item], fit: found.readAs === null ? 'exact' : 'as typed' };
  return { items: found.entries.map(({ item }) => item), fit: 'as typed' };
}
