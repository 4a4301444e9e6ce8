import { isDeepStrictEqual } from 'node:util';
import { contentsOf } from '../../src/release/catalogue.ts';
import { albumKey, CATALOGUE, type Pair } from '../../src/release/keys.ts';
import { catalogueOf, type Release } from '../../src/release/make-release.ts';
import type { KvStore } from '../deploy/cloudflare-store.ts';
import type { PublishPlan } from './plan.ts';
import { albumsIn, publishedRelease } from './published-release.ts';

/** Pairs that go up together: few enough for progress to show, many enough that wrangler is seldom started. */
const AT_ONCE = 100;

/**
 * The plan that publishes a release: the documents and albums that KV lacks, and then the catalogue, which also says
 * what was current, so that no reader and no rollback meets half a release.
 * @param make makes the release, leaving pictures in the albums that it is handed
 */
export async function planPublication(
  make: (albums: ReadonlyMap<string, string>) => Promise<Release>,
  store: KvStore,
): Promise<PublishPlan> {
  const now = await publishedRelease(store);
  // What is stored is asked of KV itself: a document that was lost, or written by a run that was stopped, is in no list.
  const stored = await store.keys();
  const albums = [...albumsIn(now)].filter(([, album]) => stored.has(albumKey(album)));
  const release = await make(new Map(albums));
  const shown = now?.catalogue ? contentsOf(now.catalogue) : null;
  const once = new Map(release.pairs.map((pair) => [pair.key, pair]));
  const lacking = [...once.values()].filter(({ key }) => !stored.has(key));
  const isShown = isDeepStrictEqual(shown, release.contents);
  // Shown again after a mend, it names the same release before it.
  const next = {
    catalogue: catalogueOf(release, (isShown ? now?.catalogue?.previous : shown) ?? null),
    shelves: release.shelves,
  };
  const catalogue = { key: CATALOGUE, value: JSON.stringify(next.catalogue) };
  return { now, next, batches: [...inBatches(lacking), ...(isShown ? [] : [[catalogue]])] };
}

function inBatches(pairs: readonly Pair[]): Pair[][] {
  return Array.from({ length: Math.ceil(pairs.length / AT_ONCE) }, (_, index) =>
    pairs.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );
}
