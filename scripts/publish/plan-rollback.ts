import { contentsOf } from '../../src/release/catalogue.ts';
import { CATALOGUE } from '../../src/release/keys.ts';
import { catalogueOf } from '../../src/release/make-release.ts';
import type { KvStore } from '../deploy/cloudflare-store.ts';
import type { PublishPlan } from './plan.ts';
import { keysNamedBy, publishedRelease, readShelves } from './published-release.ts';

/**
 * The plan that puts the previous release back, and the one it replaces in its place: a single write, and a further
 * rollback is the way forward again.
 * @throws Error where there is no release to go back to, or KV no longer holds all of it
 */
export async function planRollback(store: KvStore): Promise<PublishPlan> {
  const now = await publishedRelease(store);
  const previous = now?.catalogue?.previous;
  if (!now?.catalogue || !previous) throw new Error('KV names no previous release, so there is nothing to go back to.');
  const shelves = await readShelves(previous, now.catalogue.carried, store);
  const unread = previous.councils.find(({ hash }) => !shelves.has(hash));
  if (unread) throw new Error(`KV does not give what the previous release has of ${unread.name}.`);
  const stored = await store.keys();
  const gone = keysNamedBy(previous, shelves).filter((key) => !stored.has(key));
  if (gone.length > 0) {
    throw new Error(`KV lacks ${gone.length} of what the previous release is made of, such as ${gone[0]}.`);
  }
  const catalogue = catalogueOf({ contents: previous, shelves }, contentsOf(now.catalogue));
  const pair = { key: CATALOGUE, value: JSON.stringify(catalogue) };
  return { now, next: { catalogue, shelves }, batches: [[pair]] };
}
