import { NIGHTS_KEY } from '../night/open-nights.ts';
import { memoised } from '../results/memoise.ts';
import { BackOff } from './back-off.ts';
import { READ_TIMEOUT_MS, withDeadline } from './deadline.ts';
import { type Later, StaleWhileRevalidate } from './stale-while-revalidate.ts';

/** How old the list of open counts may be before it is read again, in milliseconds. */
const MAX_AGE_MS = 30_000;
/** The list if no count is open. */
export const NONE = '[]';

/** Durable Objects by name. The store does not depend on their classes. */
export interface ObjectsByName {
  getByName(name: string): unknown;
}

/** What a deployment has that publishes counts. What reads them is loaded only when a count is open. */
export interface Nights {
  /** The open counts as KV lists them, as JSON: every reply depends on it, but hardly any parses it. */
  list: string;
  /** The `Count` objects, by election. */
  counts: ObjectsByName;
  /** KV, which has a copy of what each `Count` has. */
  copies: KVNamespace;
  /** The `Post` objects; null if the deployment has none. */
  outboxes: ObjectsByName | null;
  /** Whether a count was read for this reply, which is then never cached. */
  wereRead: boolean;
}

const listOf = memoised(
  (_kv: KVNamespace) => new StaleWhileRevalidate(MAX_AGE_MS, new BackOff('open nights fault'), NONE),
);

/** Null if the deployment publishes no counts. The list is empty if KV does not answer in time. */
export async function openNights(
  { RESULTS: copies, COUNT: counts, POST }: { RESULTS: KVNamespace; COUNT?: ObjectsByName; POST?: ObjectsByName },
  later: Later,
): Promise<Nights | null> {
  if (!counts) return null;
  const read = async () => {
    return (await withDeadline(Date.now() + READ_TIMEOUT_MS, NIGHTS_KEY, copies.get(NIGHTS_KEY))) ?? NONE;
  };
  const list = (await listOf(copies).get(read, later)) ?? NONE;
  return { list, counts, copies, outboxes: POST ?? null, wereRead: false };
}
