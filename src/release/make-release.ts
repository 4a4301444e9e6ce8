/** Makes a release: the documents that are written to KV. Runs when data is published or built, never in a request. */
import type { Council, Election, Party } from '../results/schema.ts';
import type { Pictures } from './albums.ts';
import { CATALOGUE_VERSION, type Catalogue, type Contents, contentsOf } from './catalogue.ts';
import { type CouncilPart, councilPart } from './council-part.ts';
import { fileFacts, type NotesOf } from './filed-facts.ts';
import { CATALOGUE, hashedPair, type Pair, wardsKey } from './keys.ts';
import { markOf } from './mark.ts';
import { peopleDocuments } from './people-documents.ts';
import { checkedCatalogue, checkedPair } from './schema-check.ts';
import type { Shelf } from './shelf.ts';
import { indexWards, needsWardIndex } from './ward-index.ts';

/** All recorded facts of one release. */
export interface Dataset {
  elections: readonly Election[];
  councils: readonly Council[];
  parties: readonly Party[];
}

/** What a release contains besides the recorded facts. */
export interface Extras {
  notesOf: NotesOf;
  /** The pictures of one council. Councils are filed one after the other, so only one council's are in memory. */
  picturesOf?(council: Council, elections: readonly Election[]): Promise<Pictures>;
  /** The album of each picture that is already in KV, by the hash of the picture: these are not written again. */
  albums?: ReadonlyMap<string, string>;
}

export interface Release {
  contents: Contents;
  /** The shelves by their hash. */
  shelves: ReadonlyMap<string, Shelf>;
  /** Every document except the catalogue. */
  pairs: readonly Pair[];
}

/** The catalogue contains the shelves if their text is no longer than this, in UTF-16 units. */
const CARRIED_LENGTH = 150_000;

/**
 * Everything in a release except its catalogue.
 * @throws Error if the dataset lacks an election's council, or a document does not match its schema
 */
export async function makeRelease(
  { elections, councils, parties }: Dataset,
  { notesOf, picturesOf, albums = new Map() }: Extras,
): Promise<Release> {
  const parts: CouncilPart[] = [];
  for (const [slug, own] of Map.groupBy(elections, ({ council }) => council)) {
    const council = councils.find((one) => one.slug === slug);
    if (!council) throw new Error(`${own[0]?.election_id}: there is no council "${slug}".`);
    const pictures = (await picturesOf?.(council, own)) ?? new Map();
    parts.push(await councilPart(await fileFacts(council, own, parties, notesOf), pictures, albums));
  }
  return releaseOf(parts);
}

/**
 * Everything in a release except its catalogue.
 * @param parts of its councils, in any order
 * @param isSettled whether an election's people were in the chunks of the release before
 */
export async function releaseOf(
  parts: readonly CouncilPart[],
  isSettled: (election: string) => boolean = () => true,
): Promise<Release> {
  const sorted = parts.toSorted((a, b) => (a.entry.slug < b.entry.slug ? -1 : 1));
  const councils = sorted.map(({ entry }) => entry);
  const everybody = sorted.flatMap((part) => part.people);
  const people = await peopleDocuments(everybody, isSettled);
  const index = needsWardIndex(councils) ? indexWards(sorted.flatMap((part) => part.wards)) : null;
  const wards = index && (await hashedPair(index, wardsKey));
  return {
    contents: { councils, ...people.contents, wards: wards?.hash ?? null, counts: together(sorted) },
    shelves: new Map(sorted.map(({ entry, shelf }) => [entry.hash, shelf])),
    pairs: [
      ...sorted.flatMap(({ pairs }) => pairs),
      ...[...people.pairs, ...(wards ? [wards.pair] : [])].map(checkedPair),
    ],
  };
}

/**
 * The catalogue of a release.
 * @param previous the contents of the release before it
 * @param changes what the last publications changed, newest first
 */
export function catalogueOf(
  { contents, shelves }: Pick<Release, 'contents' | 'shelves'>,
  previous: Contents | null,
  changes: Catalogue['changes'] = [],
): Catalogue {
  const all = Object.fromEntries(shelves);
  const carried = JSON.stringify(all).length <= CARRIED_LENGTH ? all : {};
  return { version: CATALOGUE_VERSION, ...contentsOf(contents), carried, changes, previous };
}

/** Every pair of a first release. The catalogue comes last: written in this order, readers never see half a release. */
export async function firstPairs(release: Release): Promise<Pair[]> {
  return [...release.pairs, await cataloguePair(catalogueOf(release, null))];
}

/**
 * A catalogue as it is stored, with its mark. Its documents were checked when they were made.
 * @throws Error if the catalogue does not match its schema
 */
export async function cataloguePair(catalogue: Catalogue): Promise<Pair> {
  checkedCatalogue(catalogue);
  const text = JSON.stringify(catalogue);
  return { key: CATALOGUE, value: text, metadata: await markOf(text, catalogue) };
}

function together(parts: readonly CouncilPart[]): Contents['counts'] {
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  return {
    ballots: sum(parts.map(({ counts }) => counts.ballots)),
    candidates: sum(parts.map(({ counts }) => counts.candidates)),
  };
}
