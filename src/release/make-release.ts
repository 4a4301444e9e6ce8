/** Makes a release: the documents that are written to KV. Runs when data is published or built, never in a request. */
import { electionKind } from '../results/election-kind.ts';
import { partyKey } from '../results/parties.ts';
import type { Council, Election, Party } from '../results/schema.ts';
import { sourcesByYear } from '../results/sources.ts';
import { inAlbums, type Pictures, pictureEntries } from './albums.ts';
import { CATALOGUE_VERSION, type Catalogue, type Contents, type CouncilEntry, contentsOf } from './catalogue.ts';
import { CATALOGUE, hashOf, type Pair, peopleKey, shelfKey, surnamesKey, wardsKey } from './keys.ts';
import { markOf } from './mark.ts';
import { indexPeople, type PersonEntry, peopleIn, surnamesOf } from './people.ts';
import { chunksOf } from './people-chunks.ts';
import { pollText } from './polls.ts';
import { checkedCatalogue, checkedDocument } from './schema-check.ts';
import { type ElectionEntry, type Note, newestOfCouncil, type Shelf } from './shelf.ts';
import { storedPeople } from './stored-people.ts';
import { packSurnames } from './surnames.ts';
import { inVolumes } from './volumes.ts';
import { indexWards, needsWardIndex } from './ward-index.ts';

/** All recorded facts of one release. */
export interface Dataset {
  elections: readonly Election[];
  councils: readonly Council[];
  parties: readonly Party[];
}

/** What a release contains besides the recorded facts. */
export interface Extras {
  /** What to note about an election's source. */
  notesOf(election: Election, council: Council): readonly Note[];
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
 * @throws Error if the dataset lacks an election's council
 */
export async function makeRelease({ elections, councils, parties }: Dataset, extras: Extras): Promise<Release> {
  const filed: FiledCouncil[] = [];
  for (const [slug, own] of Map.groupBy(elections, ({ council }) => council)) {
    const council = councils.find((one) => one.slug === slug);
    if (!council) throw new Error(`${own[0]?.election_id}: there is no council "${slug}".`);
    filed.push(await fileCouncil(council, own, parties, extras));
  }
  filed.sort((a, b) => (a.entry.slug < b.entry.slug ? -1 : 1));
  const people = await inChunks(elections.flatMap((election) => peopleIn(election, parties)));
  const entries = filed.map(({ entry }) => entry);
  const wards = needsWardIndex(entries) ? await hashed(indexWards(elections), wardsKey) : null;
  return {
    contents: { councils: entries, ...people.contents, wards: wards?.hash ?? null, counts: countsOf(elections) },
    shelves: new Map(filed.map(({ entry, shelf }) => [entry.hash, shelf])),
    pairs: [...filed.flatMap(({ pairs }) => pairs), ...people.pairs, ...(wards ? [wards.pair] : [])],
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
  return [...release.pairs, await cataloguePair(catalogueOf(release, null), release.pairs)];
}

/**
 * A catalogue as it is stored, with its mark.
 * @param documents every document of its release
 * @throws Error if the catalogue or a document does not match its schema
 */
export async function cataloguePair(catalogue: Catalogue, documents: readonly Pair[]): Promise<Pair> {
  checkedCatalogue(catalogue);
  for (const { key, value } of documents) {
    // Only a volume has several lines.
    if (typeof value === 'string') for (const line of value.split('\n')) checkedDocument(key, JSON.parse(line));
  }
  const text = JSON.stringify(catalogue);
  return { key: CATALOGUE, value: text, metadata: await markOf(text, catalogue) };
}

interface FiledCouncil {
  entry: CouncilEntry;
  shelf: Shelf;
  pairs: readonly Pair[];
}

async function fileCouncil(
  council: Council,
  elections: readonly Election[],
  parties: readonly Party[],
  { notesOf, picturesOf: draw, albums: stored = new Map() }: Extras,
): Promise<FiledCouncil> {
  const { slug, name, gss } = council;
  const pictures = await draw?.(council, elections);
  const picturesOf = ({ election_id }: Election) => pictures?.get(election_id) ?? [];
  const { albums, pairs } = await inAlbums(elections.flatMap(picturesOf), stored);
  const volumes = await inVolumes(slug, elections);
  const entries = volumes.placed.map(({ election, ...place }) => {
    const { election_id, name, election_date } = election;
    const shown = pictureEntries(picturesOf(election), albums);
    const notes = [...notesOf(election, council)];
    const kind = electionKind(election, elections);
    return { election_id, name, council: slug, election_date, kind, ...place, notes, pictures: shown };
  });
  const shelf = shelfOf(council, elections, entries, parties);
  const document = await hashed(shelf, (hash) => shelfKey(slug, hash));
  const newest = (newestOfCouncil(shelf.elections) ?? shelf.elections[0])?.election_date ?? '';
  return {
    entry: {
      ...{ slug, name, gss, elections: elections.length, newest },
      polls: shelf.elections.map(pollText),
      hash: document.hash,
    },
    shelf,
    pairs: [...pairs, ...volumes.pairs, document.pair],
  };
}

/** @param parties the whole table; the shelf takes those that its council's records name or count together */
function shelfOf(
  council: Council,
  elections: readonly Election[],
  entries: readonly ElectionEntry[],
  parties: readonly Party[],
): Shelf {
  const records = JSON.stringify([council, elections]);
  const named = parties.filter(({ party_id }) => records.includes(`"${party_id}"`));
  const counted = new Set(named.map((party) => partyKey({ ...party, party_name: party.name })));
  return {
    council,
    parties: parties.filter((party) => named.includes(party) || counted.has(party.party_id)),
    sources: sourcesByYear(elections, council),
    elections: entries.toSorted((a, b) => (a.election_date < b.election_date ? 1 : -1)),
  };
}

/** People in chunks; with several chunks, also the words of their surnames, which find a misspelt one. */
async function inChunks(everybody: readonly PersonEntry[]) {
  const chunks = await Promise.all(
    chunksOf(indexPeople(everybody)).map(async (chunk) => {
      const people = storedPeople(chunk.map(({ one }) => one));
      return { from: chunk[0].key, ...(await hashed(people, peopleKey)) };
    }),
  );
  const people = chunks.map(({ from, hash }) => ({ from, hash }));
  const pairs = chunks.map(({ pair }) => pair);
  if (chunks.length < 2) return { contents: { people, surnames: null }, pairs };
  const packed = packSurnames(everybody.flatMap(({ person_name }) => surnamesOf(person_name)));
  const surnames = await hashed(packed, surnamesKey);
  return { contents: { people, surnames: surnames.hash }, pairs: [...pairs, surnames.pair] };
}

function countsOf(elections: readonly Election[]): Contents['counts'] {
  const ballots = elections.flatMap((election) => election.ballots);
  return { ballots: ballots.length, candidates: ballots.reduce((sum, { candidates }) => sum + candidates.length, 0) };
}

async function hashed(document: unknown, keyOf: (hash: string) => string): Promise<{ hash: string; pair: Pair }> {
  const value = JSON.stringify(document);
  const hash = await hashOf(value);
  return { hash, pair: { key: keyOf(hash), value } };
}
