import { isDeepStrictEqual } from 'node:util';

/** What two lists of named things do not share. */
export interface ListDifferences<Thing> {
  added: Thing[];
  /** As they are now. */
  changed: Thing[];
  gone: Thing[];
}

/** Compares two lists whose things each have an id. */
export function listDifferences<Thing>(
  before: readonly Thing[],
  after: readonly Thing[],
  idOf: (thing: Thing) => string,
): ListDifferences<Thing> {
  const old = new Map(before.map((thing) => [idOf(thing), thing]));
  const ids = new Set(after.map(idOf));
  return {
    added: after.filter((thing) => !old.has(idOf(thing))),
    changed: after.filter((thing) => old.has(idOf(thing)) && !isDeepStrictEqual(old.get(idOf(thing)), thing)),
    gone: before.filter((thing) => !ids.has(idOf(thing))),
  };
}
