import type { Catalogue } from '../../src/release/catalogue.ts';
import type { Pair } from '../../src/release/keys.ts';
import type { Shelf } from '../../src/release/shelf.ts';
import type { PublishedRelease } from './published-release.ts';

/** What is to be written so that KV shows another release than it does. */
export interface PublishPlan {
  /** What KV shows now; null where it shows nothing. */
  now: PublishedRelease | null;
  next: { catalogue: Catalogue; shelves: ReadonlyMap<string, Shelf> };
  /**
   * Batches in their order, none where there is nothing to do. A batch is over before the one after it begins;
   * within a batch the order is open. After each, and after a part of each, readers find one whole release.
   */
  batches: readonly (readonly Pair[])[];
}

/** How many keys a plan writes; Cloudflare counts each by itself, however many go up at once. */
export function writesOf({ batches }: PublishPlan): number {
  return batches.reduce((sum, batch) => sum + batch.length, 0);
}

/** How many elections the release has that a plan makes KV show. */
export function electionCount({ next }: PublishPlan): number {
  return next.catalogue.councils.reduce((sum, { elections }) => sum + elections, 0);
}
