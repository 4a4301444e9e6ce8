/** A release as it is written to KV. */
import type { Council, Election, Party } from '../results/schema.ts';
import { entriesOf, inAlbums, type Pictures } from './albums.ts';
import { CATALOGUE_VERSION, type Catalogue, type Contents, type CouncilEntry, contentsOf } from './catalogue.ts';
import { CATALOGUE, electionKey, hashOf, type Pair, peopleKey, shelfKey, surnamesKey } from './keys.ts';
import { type Candidacy, candidaciesOf, sorted, sortKey, surnameOf } from './people.ts';
import { runsOf } from './people-chunks.ts';
import { type Note, type Shelf, shelfOf } from './shelf.ts';

/** All recorded facts that one release holds. */
export interface Dataset {
  elections: readonly Election[];
  councils: readonly Council[];
  parties: readonly Party[];
}

/** What a release says beside the recorded facts. */
export interface Making {
  /** What is to be noted of an election's source. */
  notesOf(election: Election, council: Council): readonly Note[];
  pictures?: Pictures;
  /** The album of each picture that KV holds already, by the hash of the picture: these are not written again. */
  albums?: ReadonlyMap<string, string>;
}

export interface Release {
  contents: Contents;
  /** The shelves by their hash. */
  shelves: ReadonlyMap<string, Shelf>;
  /** Everybody who stood, in the order of their surnames. */
  people: Candidacy[];
  /** Everything that the contents name, and what that names in turn. */
  pairs: readonly Pair[];
}

/** Shelves whose text is no longer than this in all are carried in the catalogue. */
const CARRIED_LENGTH = 150_000;

/** The text under which an election is stored and hashed. */
export function documentText(election: Election): string {
  return JSON.stringify(election);
}

/**
 * Everything that a release is made of, but for its catalogue.
 * @throws Error where an election is of a council that the dataset does not have
 */
export async function releaseOf({ elections, councils, parties }: Dataset, making: Making): Promise<Release> {
  const stocked: Stocked[] = [];
  for (const [slug, own] of Map.groupBy(elections, ({ council }) => council)) {
    const council = councils.find((one) => one.slug === slug);
    if (!council) throw new Error(`${own[0]?.election_id}: there is no council "${slug}".`);
    stocked.push(await stock(council, own, parties, making));
  }
  stocked.sort((a, b) => (a.entry.slug < b.entry.slug ? -1 : 1));
  const people = sorted(elections.flatMap((election) => candidaciesOf(election, parties)));
  const runs = await inRuns(people);
  return {
    contents: { councils: stocked.map(({ entry }) => entry), ...runs.contents },
    shelves: new Map(stocked.map(({ entry, shelf }) => [entry.hash, shelf])),
    people,
    pairs: [...stocked.flatMap(({ pairs }) => pairs), ...runs.pairs],
  };
}

/** What a release has of one council. */
interface Stocked {
  entry: CouncilEntry;
  shelf: Shelf;
  pairs: readonly Pair[];
}

async function stock(
  council: Council,
  elections: readonly Election[],
  parties: readonly Party[],
  { notesOf, pictures, albums: held = new Map() }: Making,
): Promise<Stocked> {
  const { slug, name, gss } = council;
  const picturesOf = ({ election_id }: Election) => pictures?.get(election_id) ?? [];
  const { albums, pairs } = await inAlbums(elections.flatMap(picturesOf), held);
  const documents = await Promise.all(
    elections.map(async (election) => {
      const value = documentText(election);
      return { election, hash: await hashOf(value), value };
    }),
  );
  const shelved = documents.map(({ election, hash }) => {
    return { election, hash, notes: notesOf(election, council), pictures: entriesOf(picturesOf(election), albums) };
  });
  const shelf = shelfOf(council, shelved, parties);
  const stored = await hashed(shelf, (hash) => shelfKey(slug, hash));
  const newest = shelf.elections[0]?.election_date ?? '';
  const texts = documents.map(({ election, hash, value }) => ({ key: electionKey(election.election_id, hash), value }));
  return {
    entry: { slug, name, gss, elections: elections.length, newest, hash: stored.hash },
    shelf,
    pairs: [...pairs, ...texts, stored.pair],
  };
}

/** The catalogue of a release. @param previous what the one before it was made of */
export function catalogueOf(
  { contents, shelves }: Pick<Release, 'contents' | 'shelves'>,
  previous: Contents | null,
): Catalogue {
  const all = Object.fromEntries(shelves);
  const carried = JSON.stringify(all).length <= CARRIED_LENGTH ? all : {};
  return { version: CATALOGUE_VERSION, ...contentsOf(contents), carried, previous };
}

/** Every pair of a first release. The catalogue is the last: written in this order, no reader sees half a release. */
export function firstPairs(release: Release): Pair[] {
  return [...release.pairs, { key: CATALOGUE, value: JSON.stringify(catalogueOf(release, null)) }];
}

/** Everybody in runs, with their surnames where there are so many that a misspelt one is not found by looking through. */
async function inRuns(everybody: readonly Candidacy[]) {
  const runs = await Promise.all(
    runsOf(everybody).map(async (run) => ({ from: sortKey(run[0].person_name), ...(await hashed(run, peopleKey)) })),
  );
  const people = runs.map(({ from, hash }) => ({ from, hash }));
  const pairs = runs.map(({ pair }) => pair);
  if (runs.length < 2) return { contents: { people, surnames: null }, pairs };
  const surnames = await hashed([...new Set(everybody.map(({ person_name }) => surnameOf(person_name)))], surnamesKey);
  return { contents: { people, surnames: surnames.hash }, pairs: [...pairs, surnames.pair] };
}

async function hashed(document: unknown, keyOf: (hash: string) => string): Promise<{ hash: string; pair: Pair }> {
  const value = JSON.stringify(document);
  const hash = await hashOf(value);
  return { hash, pair: { key: keyOf(hash), value } };
}
