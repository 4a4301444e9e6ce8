import { contentsOf } from '../../src/release/catalogue.ts';
import { CATALOGUE } from '../../src/release/keys.ts';
import { catalogueOf } from '../../src/release/make-release.ts';
import type { KvStore } from '../deploy/cloudflare-store.ts';
import type { PublishPlan } from './plan.ts';
import { publishedChanges } from './published-changes.ts';
import { keysNamedBy, publishedRelease, readShelves } from './published-release.ts';
import { releaseChange } from './release-change.ts';

const UNREADABLE =
  'This version cannot read the catalogue in KV, so it does not know the previous release. ' +
  'Publish without --rollback to replace the catalogue; KV then has no previous release to roll back to.';

/**
 * Plans to swap the current release and the previous one in a single write; a second rollback undoes the first.
 * @param at when it is published, which the feed says
 * @throws Error if the catalogue cannot be read, there is no previous release, or KV no longer has all of it
 */
export async function planRollback(store: KvStore, at = new Date()): Promise<PublishPlan> {
  const now = await publishedRelease(store);
  if (!now) throw new Error('There is no release in KV, so there is no previous release to roll back to.');
  if (!now.catalogue) throw new Error(UNREADABLE);
  const { previous } = now.catalogue;
  if (!previous) throw new Error('There is no previous release in KV to roll back to.');
  const shelves = await readShelves(previous, now.catalogue.carried, store);
  const unread = previous.councils.find(({ hash }) => !shelves.has(hash));
  if (unread) throw new Error(`Cannot read the shelf of ${unread.name} in the previous release.`);
  const stored = await store.keys();
  const missing = keysNamedBy(previous, shelves).filter((key) => !stored.has(key));
  if (missing.length > 0) {
    throw new Error(`KV no longer has all of the previous release: ${missing.length} missing, such as ${missing[0]}.`);
  }
  const change = await releaseChange({ now, next: { shelves }, documents: [] }, store);
  const changes = publishedChanges(change, now.catalogue.changes, at);
  const catalogue = catalogueOf({ contents: previous, shelves }, contentsOf(now.catalogue), changes);
  const pair = { key: CATALOGUE, value: JSON.stringify(catalogue) };
  return { now, next: { catalogue, shelves }, change, reasons: [], batches: [[pair]] };
}
