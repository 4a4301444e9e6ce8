/** Finds the wards of all councils that a text may name. */
import type { Context } from './context.ts';
import { folded } from './folded-name.ts';
import { find } from './search.ts';
import type { Matches } from './site-search.ts';
import { everyWard, wardsLike } from './ward-names.ts';
import { type FoundWard, wardPlaces, withoutFormer } from './ward-places.ts';

/** What a text must have of a name: all of it, whole words, or something like it. */
export type Nearness = 'whole name' | 'words' | 'misspelt';

interface WardsMatching {
  matching: FoundWard[];
  /** Those whose names begin with the text, and have further words. */
  longer: FoundWard[];
  /** How many more match. */
  more: number;
  fit: Matches['fit'];
}

/** The wards of all councils that a text may name, and how many more there are. */
export async function wardsFound(
  typed: string,
  least: Nearness,
  context: Pick<Context, 'archive'>,
): Promise<{ found: FoundWard[]; more: number; fit: Matches['fit'] }> {
  const { matching, longer, ...rest } = await wardsMatching(typed, least, context);
  return { found: withoutFormer(matching, longer), ...rest };
}

/** The same with wards of former years, each at its newest election. */
export async function wardsMatching(
  typed: string,
  least: Nearness,
  { archive }: Pick<Context, 'archive'>,
): Promise<WardsMatching> {
  const like = await wardsLike(typed, archive);
  const named = find(typed, like);
  const isNamed = named.kind !== 'none' && named.asTyped;
  const isWhole = isNamed && named.kind === 'one' && named.readAs === null;
  const isNear = least === 'misspelt' || isWhole || (least === 'words' && isNamed);
  const entries = isNamed || !isNear ? like : await everyWard(archive);
  const found = isNamed ? named : find(typed, entries);
  if (!isNear || found.kind === 'none') return { matching: [], longer: [], more: 0, fit: 'rough' };
  const matching = found.kind === 'one' ? entries.filter(({ item }) => item === found.item) : found.entries;
  const begun = `${folded(typed, 'places').text} `;
  const longer = isNamed ? like.filter((one) => one.folded.some(({ text }) => text.startsWith(begun))) : [];
  const misspelt = found.kind === 'one' ? 'misspelt' : 'rough';
  return {
    matching: wardPlaces(matching, archive),
    longer: wardPlaces(longer, archive),
    more: found.kind === 'several' ? found.more : 0,
    fit: isWhole ? 'exact' : isNamed ? 'as typed' : misspelt,
  };
}
