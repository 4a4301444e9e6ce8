import * as v from 'valibot';
import type { Contents } from '../../src/release/catalogue.ts';
import { Catalogue } from '../../src/release/catalogue-schema.ts';
import { albumKey, CATALOGUE, peopleKey, shelfKey, surnamesKey, volumeKey, wardsKey } from '../../src/release/keys.ts';
import { filesOf } from '../../src/release/shelf.ts';
import { Shelf } from '../../src/release/shelf-schema.ts';
import { inBatches } from '../batches.ts';
import type { KvStore } from '../deploy/cloudflare-store.ts';

/** The release in KV. */
export interface PublishedRelease {
  /** Null if this version cannot read it. */
  catalogue: Catalogue | null;
  /** The shelves that could be read, by hash. */
  shelves: ReadonlyMap<string, Shelf>;
}

const CatalogueText = v.pipe(v.string(), v.parseJson(), Catalogue);
const ShelfText = v.pipe(v.string(), v.parseJson(), Shelf);

/** Reads the release in KV, or null if KV has no catalogue. */
export async function publishedRelease(store: KvStore): Promise<PublishedRelease | null> {
  const text = await store.get(CATALOGUE);
  if (text === null) return null;
  const read = v.safeParse(CatalogueText, text);
  if (!read.success) return { catalogue: null, shelves: new Map() };
  return { catalogue: read.output, shelves: await readShelves(read.output, read.output.carried, store) };
}

/** Reads the shelves that `contents` names. @param carried those that the catalogue already contains, by hash */
export async function readShelves(
  { councils }: Contents,
  carried: Readonly<Record<string, Shelf>>,
  store: KvStore,
): Promise<Map<string, Shelf>> {
  const shelves = new Map<string, Shelf>();
  const missing = councils.filter(({ hash }) => !carried[hash]);
  const texts = new Map<string, string | null>();
  for (const keys of inBatches(missing.map(({ slug, hash }) => shelfKey(slug, hash)))) {
    for (const [key, text] of await store.texts(keys)) texts.set(key, text);
  }
  for (const { slug, hash } of councils) {
    const read = v.safeParse(ShelfText, texts.get(shelfKey(slug, hash)));
    const shelf = carried[hash] ?? (read.success ? read.output : null);
    if (shelf) shelves.set(hash, shelf);
  }
  return shelves;
}

/** The key of every document and album in a release. */
export function keysNamedBy(
  { councils, people, late, surnames, wards }: Contents,
  shelves: PublishedRelease['shelves'],
): string[] {
  const elections = [...shelves.values()].flatMap((shelf) => shelf.elections);
  const volumes = elections.map(({ council, volume }) => volumeKey(council, volume));
  const albums = elections.flatMap(({ pictures }) => Object.values(pictures).map(({ album }) => albumKey(album)));
  return [
    ...councils.map(({ slug, hash }) => shelfKey(slug, hash)),
    ...[...people, ...late].map(({ hash }) => peopleKey(hash)),
    ...(surnames === null ? [] : [surnamesKey(surnames)]),
    ...(wards === null ? [] : [wardsKey(wards)]),
    ...new Set(volumes),
    ...new Set(albums),
  ];
}

/** The album of each file of a picture in a release, by the hash of the file. */
export function albumsIn(release: PublishedRelease | null): Map<string, string> {
  const elections = [...(release?.shelves.values() ?? [])].flatMap((shelf) => shelf.elections);
  const pictures = elections.flatMap((election) => Object.values(election.pictures));
  return new Map(pictures.flatMap((picture) => filesOf(picture).map((file) => [file, picture.album])));
}

/** The elections whose people are in the chunks of a release, but not in its late chunk. */
export function settledElections({ catalogue, shelves }: PublishedRelease): ReadonlySet<string> {
  const elections = [...shelves.values()].flatMap((shelf) => shelf.elections.map(({ election_id }) => election_id));
  const late = new Set(catalogue?.late.flatMap((chunk) => chunk.elections));
  return new Set(elections.filter((election) => !late.has(election)));
}
