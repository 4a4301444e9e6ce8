/** A council's part of a release: its documents, and what the country's indexes have of it. */
import { inAlbums, type Pictures, pictureEntries } from './albums.ts';
import type { CouncilEntry } from './catalogue.ts';
import type { FiledFacts } from './filed-facts.ts';
import { hashedPair, type Pair, shelfKey } from './keys.ts';
import { pollText } from './polls.ts';
import { checkedPair } from './schema-check.ts';
import { newestOfCouncil, type Shelf } from './shelf.ts';

export interface CouncilPart extends Pick<FiledFacts, 'counts' | 'people' | 'wards'> {
  entry: CouncilEntry;
  shelf: Shelf;
  /** The volumes, the new albums and the shelf. */
  pairs: readonly Pair[];
}

/**
 * @param pictures of each of the council's elections
 * @param stored the album of each picture that is already in KV, by the hash of the picture
 */
export async function councilPart(
  facts: FiledFacts,
  pictures: Pictures,
  stored: ReadonlyMap<string, string>,
): Promise<CouncilPart> {
  const own = (id: string) => pictures.get(id) ?? [];
  const drawn = facts.shelf.elections.flatMap(({ election_id }) => own(election_id));
  const { albums, pairs } = await inAlbums(drawn, stored);
  const elections = facts.shelf.elections.map((entry) => {
    return { ...entry, pictures: pictureEntries(own(entry.election_id), albums) };
  });
  const part = await shelved({ ...facts.shelf, elections }, facts);
  return { ...part, pairs: [...pairs, ...part.pairs] };
}

/** A council's part with pictures that are all in KV: the shelf names them. */
export async function shelved(shelf: Shelf, { volumes, counts, people, wards }: FiledFacts): Promise<CouncilPart> {
  const { slug, name, gss } = shelf.council;
  const { hash, pair } = await hashedPair(shelf, (hash) => shelfKey(slug, hash));
  const newest = (newestOfCouncil(shelf.elections) ?? shelf.elections[0])?.election_date ?? '';
  return {
    // In the order of the schema: the id of a release depends on it, and a reader works it out after parsing.
    entry: { slug, name, gss, elections: shelf.elections.length, newest, polls: shelf.elections.map(pollText), hash },
    shelf,
    pairs: [...volumes, checkedPair(pair)],
    ...{ counts, people, wards },
  };
}
