import { isDeepStrictEqual } from 'node:util';
import { type Contents, contentsOf } from '../../src/release/catalogue.ts';
import { CATALOGUE } from '../../src/release/keys.ts';
import { catalogueOf, cataloguePair, type Release } from '../../src/release/make-release.ts';
import type { Shelf } from '../../src/release/shelf.ts';
import { inBatches } from '../batches.ts';
import type { KvStore } from '../deploy/cloudflare-store.ts';
import { type KvState, kvState, storedAlbums } from './kv-state.ts';
import type { PublishPlan } from './plan.ts';
import { publishedChanges } from './published-changes.ts';
import { keysNamedBy, type PublishedRelease } from './published-release.ts';
import { releaseChange } from './release-change.ts';

/** How many of the keys missing from KV are named. */
const MOST_NAMED = 10;

export interface PublicationOptions {
  /** Whether to write the documents and albums that KV already has, too: their values may be damaged. */
  rewrite?: boolean;
  /** When it is published, which the feed says. */
  at?: Date;
  /** What is in KV, if that is known already. */
  state?: KvState;
  /** The release to roll back to; without it, the one in KV. */
  previous?: Contents | null;
}

/** Makes a release; each picture stays in the album that it is already in. */
export type MakeRelease = (albums: ReadonlyMap<string, string>) => Promise<Release>;

/**
 * Plans to write the documents and albums missing from KV, and then the catalogue. Because the catalogue comes last and
 * also names the previous release, neither a reader nor a rollback finds half a release.
 */
export async function planPublication(
  make: MakeRelease,
  store: KvStore,
  { rewrite = false, at = new Date(), state, previous }: PublicationOptions = {},
): Promise<PublishPlan> {
  const { now, stored } = state ?? (await kvState(store));
  const kept = await make(storedAlbums({ now, stored }));
  const current = now?.catalogue ? contentsOf(now.catalogue) : null;
  const isCurrent = isDeepStrictEqual(current, kept.contents);
  // A picture that stays in its album is not written, so a release that is rewritten starts with new albums.
  const release = rewrite ? await make(new Map()) : kept;
  const byKey = new Map(release.pairs.map((pair) => [pair.key, pair]));
  const written = [...byKey.values()].filter(({ key }) => rewrite || !stored.has(key));
  const before = now && { ...now, shelves: new Map([...now.shelves, ...unreadShelves(now, kept)]) };
  const change = await releaseChange({ now: before, next: release, documents: release.pairs }, store);
  // Without the catalogue before, nobody can tell what is new.
  const changes = now && !now.catalogue ? [] : publishedChanges(change, now?.catalogue?.changes ?? [], at);
  // Publishing the current release again only restores lost documents, so the previous release stays the same.
  const next = {
    catalogue: catalogueOf(release, (isCurrent ? now?.catalogue?.previous : (previous ?? current)) ?? null, changes),
    shelves: release.shelves,
  };
  const catalogue = await cataloguePair(next.catalogue);
  // With a mark of other schemas, each cold start checks the release again.
  const isMarked = isDeepStrictEqual(stored.get(CATALOGUE), catalogue.metadata);
  const writesCatalogue = rewrite || !isCurrent || !isMarked;
  const lost = current ? keysNamedBy(current, before?.shelves ?? new Map()).filter((key) => !stored.has(key)) : [];
  const reasons = [
    ...lostWords(lost),
    ...(rewrite ? ['Every document is written again.'] : []),
    ...(isCurrent && !isMarked ? ['The catalogue is written again, because it lacks the mark of this version.'] : []),
  ];
  return { now, next, change, reasons, batches: [...inBatches(written), ...(writesCatalogue ? [[catalogue]] : [])] };
}

/** Names the documents and albums that KV lost. Those that the next release still has are written again. */
function lostWords(keys: readonly string[]): string[] {
  if (keys.length === 0) return [];
  const omitted = keys.length - MOST_NAMED;
  const names = [...keys.slice(0, MOST_NAMED), ...(omitted > 0 ? [`${omitted} more`] : [])];
  return [`Missing from KV: ${names.join(', ')}`];
}

/** The shelves that could not be read from KV, but that the next release has too: their hash says what they contain. */
function unreadShelves({ catalogue, shelves }: PublishedRelease, next: Release): [string, Shelf][] {
  const hashes = new Set(catalogue?.councils.map(({ hash }) => hash));
  return [...next.shelves].filter(([hash]) => hashes.has(hash) && !shelves.has(hash));
}
