import { isDeepStrictEqual } from 'node:util';
import { contentsOf } from '../../src/release/catalogue.ts';
import { albumKey, CATALOGUE } from '../../src/release/keys.ts';
import { catalogueOf, cataloguePair, type Release } from '../../src/release/make-release.ts';
import { inBatches } from '../batches.ts';
import type { KvStore } from '../deploy/cloudflare-store.ts';
import type { PublishPlan } from './plan.ts';
import { publishedChanges } from './published-changes.ts';
import { albumsIn, publishedRelease } from './published-release.ts';
import { releaseChange } from './release-change.ts';

/**
 * Plans to write the documents and albums missing from KV, and then the catalogue. Because the catalogue comes last and
 * also names the previous release, neither a reader nor a rollback finds half a release.
 * @param make makes the release; it keeps each picture in the album it is already in
 * @param at when it is published, which the feed says
 */
export async function planPublication(
  make: (albums: ReadonlyMap<string, string>) => Promise<Release>,
  store: KvStore,
  at = new Date(),
): Promise<PublishPlan> {
  const now = await publishedRelease(store);
  // We list KV's keys because a document may be lost, or left by a publication that was interrupted.
  const stored = await store.keys();
  const albums = [...albumsIn(now)].filter(([, album]) => stored.has(albumKey(album)));
  const release = await make(new Map(albums));
  const current = now?.catalogue ? contentsOf(now.catalogue) : null;
  const byKey = new Map(release.pairs.map((pair) => [pair.key, pair]));
  const missing = [...byKey.values()].filter(({ key }) => !stored.has(key));
  const isCurrent = isDeepStrictEqual(current, release.contents);
  const change = await releaseChange({ now, next: release, documents: missing }, store);
  // Without the catalogue before, nobody can tell what is new.
  const changes = now && !now.catalogue ? [] : publishedChanges(change, now?.catalogue?.changes ?? [], at);
  // Publishing the current release again only restores lost documents, so the previous release stays the same.
  const next = {
    catalogue: catalogueOf(release, (isCurrent ? now?.catalogue?.previous : current) ?? null, changes),
    shelves: release.shelves,
  };
  const catalogue = await cataloguePair(next.catalogue, release.pairs);
  // With a mark of other schemas, each cold start checks the release again.
  const isMarked = isDeepStrictEqual(stored.get(CATALOGUE), catalogue.metadata);
  return { now, next, change, batches: [...inBatches(missing), ...(isCurrent && isMarked ? [] : [[catalogue]])] };
}
