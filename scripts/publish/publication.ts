import { isDeepStrictEqual } from 'node:util';
import { contentsOf } from '../../src/store/catalogue.ts';
import { CATALOGUE, type Pair } from '../../src/store/keys.ts';
import { catalogueOf, type Release } from '../../src/store/release.ts';
import type { Store } from '../deploy/kv.ts';
import { albumsIn, heldIn, keysNamedBy } from './held.ts';
import type { Plan } from './plan.ts';

/** Pairs that go up together: few enough for progress to show, many enough that wrangler is seldom started. */
const AT_ONCE = 100;

/**
 * The plan that publishes a release: the documents and albums that KV lacks, and then the catalogue, which also says
 * what was current, so that no reader and no rollback meets half a release.
 * @param make makes the release, leaving pictures in the albums that it is handed
 */
export async function publication(
  make: (albums: ReadonlyMap<string, string>) => Promise<Release>,
  store: Store,
): Promise<Plan> {
  const now = await heldIn(store);
  const release = await make(albumsIn(now));
  const shown = now?.catalogue ? contentsOf(now.catalogue) : null;
  const next = { catalogue: catalogueOf(release, shown), shelves: release.shelves };
  if (shown && isDeepStrictEqual(shown, release.contents)) return { now, next, batches: [] };
  const named = new Set(shown && now ? keysNamedBy(shown, now.shelves) : []);
  const lacking = await notStored(
    release.pairs.filter(({ key }) => !named.has(key)),
    store,
  );
  const catalogue = { key: CATALOGUE, value: JSON.stringify(next.catalogue) };
  return { now, next, batches: [...inBatches(lacking), [catalogue]] };
}

/** Those that KV does not have yet: a run that was stopped has written some that no catalogue names. */
async function notStored(pairs: readonly Pair[], store: Store): Promise<Pair[]> {
  if (pairs.length === 0) return [];
  const stored = await store.keys();
  const once = new Map(pairs.map((pair) => [pair.key, pair]));
  return [...once.values()].filter(({ key }) => !stored.has(key));
}

function inBatches(pairs: readonly Pair[]): Pair[][] {
  return Array.from({ length: Math.ceil(pairs.length / AT_ONCE) }, (_, index) =>
    pairs.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );
}
