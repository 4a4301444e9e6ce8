import { grouped } from '../../src/render/words.ts';

/**
 * Writes to different keys that Cloudflare's free plan allows an account in a day, from 00:00 UTC; each key of a bulk
 * upload counts. Source: Cloudflare's documentation, Workers KV, Platform, Limits.
 */
export const FREE_WRITES_A_DAY = 1000;

/** What to know before writing so many keys, or null where they fit into a day. */
export function writesWarning(writes: number): string | null {
  if (writes <= FREE_WRITES_A_DAY) return null;
  return `Warning: Cloudflare's free plan allows ${grouped(FREE_WRITES_A_DAY)} writes a day, and these are ${grouped(writes)}. It refuses those beyond; run this again after 00:00 UTC, and it goes on where it stopped. Readers keep the release they have until then.`;
}
