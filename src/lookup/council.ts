import type { CouncilEntry } from '../release/catalogue.ts';
import type { Archive } from '../store/archive.ts';
import { type Entry, entryOf } from './search.ts';

const entries = new WeakMap<readonly CouncilEntry[], Entry<CouncilEntry>[]>();

/** The councils held; "Derby" is as good a name as "Derby City Council". */
export function councilEntries({ councils }: Archive): Entry<CouncilEntry>[] {
  const known = entries.get(councils) ?? councils.map((council) => entryOf([council.name, council.slug], council));
  entries.set(councils, known);
  return known;
}
