import type { Catalogue } from '../../src/release/catalogue.ts';
import type { Pair } from '../../src/release/keys.ts';
import type { Shelf } from '../../src/release/shelf.ts';
import type { PublishedRelease } from './published-release.ts';
import type { ReleaseChange } from './release-change.ts';

/** What to write to KV to change its release. */
export interface PublishPlan {
  /** The release in KV, or null if it has none. */
  now: PublishedRelease | null;
  next: { catalogue: Catalogue; shelves: ReadonlyMap<string, Shelf> };
  /** How it changes what readers see. */
  change: ReleaseChange;
  /** What is written although readers should see no change, in words: one line for each reason. */
  reasons: readonly string[];
  /**
   * Batches in order, or none if there is nothing to do. Each batch ends before the next begins, but the order within a
   * batch is not defined. Whenever writing stops, readers see one complete release.
   */
  batches: readonly (readonly Pair[])[];
}

/** The number of keys that a plan writes. Cloudflare counts each key, even in a bulk upload. */
export function writesOf({ batches }: PublishPlan): number {
  return batches.reduce((sum, batch) => sum + batch.length, 0);
}

/** The number of elections in the plan's release. */
export function electionCount({ next }: PublishPlan): number {
  return next.catalogue.councils.reduce((sum, { elections }) => sum + elections, 0);
}
