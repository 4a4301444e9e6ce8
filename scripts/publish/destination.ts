import { cloudflareStore, type KvStore } from '../deploy/cloudflare-store.ts';
import { namespaceId } from '../deploy/namespace.ts';
import { WranglerError, wranglerWith } from '../deploy/wrangler.ts';
import type { Values } from '../values/gather.ts';
import { CLOUDFLARE_API_TOKEN } from '../values/value.ts';
import type { Asked } from './command-line.ts';
import { localStore } from './local-store.ts';

/** Where a release goes. */
export interface Destination {
  store: KvStore;
  /** In a sentence. */
  name: string;
  close(): Promise<void>;
}

/** KV on this machine, or at Cloudflare. @param values those for Cloudflare */
export async function openDestination({ remote, state }: Asked, values: Values): Promise<Destination> {
  if (remote) {
    const store = cloudflareStore(await namespaceId(), wranglerWith(values));
    return { store, name: 'KV at Cloudflare', close: async () => undefined };
  }
  const { close, ...store } = await localStore(state);
  return { store, name: 'KV on this machine', close };
}

/** What to do about a fault, to follow its own words; nothing where they say all there is to say. */
export function remedyOf(fault: unknown): string {
  if (!(fault instanceof WranglerError)) return '';
  if (/wrangler login|authentica|CLOUDFLARE_API_TOKEN|\b(401|403|10000|9109)\b/i.test(fault.message)) {
    return `\nCloudflare does not know you: run npx wrangler login, or set ${CLOUDFLARE_API_TOKEN.name}.\n  ${CLOUDFLARE_API_TOKEN.where}`;
  }
  return '\nReaders still have a whole release; run this again, and it goes on where it stopped.';
}
