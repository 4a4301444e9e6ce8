import { cloudflareStore, type KvStore } from '../deploy/cloudflare-store.ts';
import { namespaceId } from '../deploy/namespace.ts';
import { WranglerError, wranglerWith } from '../deploy/wrangler.ts';
import type { Values } from '../values/gather.ts';
import { CLOUDFLARE_API_TOKEN } from '../values/value.ts';
import { localStore } from './local-store.ts';

/** The KV namespace to publish to. */
export interface Destination {
  store: KvStore;
  /** A name to use in a sentence. */
  name: string;
  close(): Promise<void>;
}

/**
 * Opens KV on this machine or at Cloudflare.
 * @param place `state` is wrangler's folder for KV on this machine
 * @param values the credentials for Cloudflare
 */
export async function openDestination(
  { remote, state }: { remote: boolean; state: string },
  values: Values,
): Promise<Destination> {
  if (remote) {
    const store = cloudflareStore(await namespaceId(), wranglerWith(values));
    return { store, name: 'KV at Cloudflare', close: async () => undefined };
  }
  const { close, ...store } = await localStore(state);
  return { store, name: 'KV on this machine', close };
}

const TOMORROW =
  "\nToday's writes to KV are used up. Readers still see a complete release. Run this again after 00:00 UTC to continue.";

/** Advice to print after an error's message, or nothing. */
export function remedyOf(cause: unknown): string {
  if (!(cause instanceof WranglerError)) return '';
  if (/wrangler login|authentica|CLOUDFLARE_API_TOKEN|\b(401|403|10000|9109)\b/i.test(cause.message)) {
    return `\nNot signed in at Cloudflare: run npx wrangler login, or set ${CLOUDFLARE_API_TOKEN.name}.\n  ${CLOUDFLARE_API_TOKEN.where}`;
  }
  if (/\b(429|10048)\b|limit exceeded for the day|daily limit/i.test(cause.message)) return TOMORROW;
  return '\nReaders still see a complete release. Run this again to continue.';
}
