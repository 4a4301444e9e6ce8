/** Every ward's name in the release, to search. */
import { type WardIndex, type WardName, wardsWith } from '../release/ward-index.ts';
import { memoised } from '../results/memoise.ts';
import type { Archive } from '../store/archive.ts';
import { folded, foldedPlace } from './folded-name.ts';
import type { SearchEntry } from './search.ts';

const entriesOf = (wards: readonly WardName[]) =>
  wards.map((ward): SearchEntry<WardName> => ({ names: [ward.name], folded: [foldedPlace(ward.key)], item: ward }));

/** All names, folded once for each release: only a misspelt name needs them. */
const allEntries = memoised((index: WardIndex) => entriesOf(wardsWith('', index)));

/** The wards whose name has the words of a text. The last word may be incomplete. */
export async function wardsLike(typed: string, { wards }: Archive): Promise<SearchEntry<WardName>[]> {
  const index = await wards();
  const begun = folded(typed.replace(/^the\s+(?=\S)/i, ''), 'places').text;
  return index ? entriesOf(wardsWith(begun, index)) : [];
}

/** The wards of all councils, for a name that may be misspelt. */
export async function everyWard({ wards }: Archive): Promise<SearchEntry<WardName>[]> {
  const index = await wards();
  return index ? allEntries(index) : [];
}
