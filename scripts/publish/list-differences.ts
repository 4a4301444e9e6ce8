import { isDeepStrictEqual } from 'node:util';

/** How two lists of items differ. */
export interface ListDifferences<Item> {
  added: Item[];
  /** The newer versions. */
  changed: Item[];
  removed: Item[];
}

/** Compares two lists whose items each have an id. */
export function listDifferences<Item>(
  before: readonly Item[],
  after: readonly Item[],
  idOf: (item: Item) => string,
): ListDifferences<Item> {
  const old = new Map(before.map((item) => [idOf(item), item]));
  const ids = new Set(after.map(idOf));
  return {
    added: after.filter((item) => !old.has(idOf(item))),
    changed: after.filter((item) => old.has(idOf(item)) && !isDeepStrictEqual(old.get(idOf(item)), item)),
    removed: before.filter((item) => !ids.has(idOf(item))),
  };
}
