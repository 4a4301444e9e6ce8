/** The outbox in the second Worker, with timeouts: it may ask Discord before it answers. */
import { type PostObject, SHARD } from '../post/contract.ts';
import { withDeadline } from './deadline.ts';
import type { Nights } from './nights.ts';

/** Timeout for a change, in milliseconds: it leaves a second of Discord's three for the reads before it. */
const CHANGE_TIMEOUT_MS = 1500;
/** Timeout for a list, in milliseconds. */
const LIST_TIMEOUT_MS = 600;

/** What `/follow` and `/unfollow` ask of the outbox. */
export type Follows = Pick<PostObject, 'follow' | 'unfollow' | 'followsIn'>;

/**
 * The channels that follow councils; null if the deployment has no outbox. A call throws StoreFault if it takes too long;
 * the change may then be made all the same.
 */
export function followsOf({ outboxes }: Pick<Nights, 'outboxes'>): Follows | null {
  if (!outboxes) return null;
  const outbox = outboxes.getByName(SHARD) as PostObject;
  return {
    follow: (follow) => within(CHANGE_TIMEOUT_MS, outbox.follow(follow)),
    unfollow: (follow) => within(CHANGE_TIMEOUT_MS, outbox.unfollow(follow)),
    followsIn: (guild) => within(LIST_TIMEOUT_MS, outbox.followsIn(guild)),
  };
}

function within<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
  return withDeadline(Date.now() + timeoutMs, 'follows', work);
}
