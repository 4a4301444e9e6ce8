import path from 'node:path';
import { ROOT } from '../bundle.ts';
import type { KvStore } from '../deploy/cloudflare-store.ts';
import { configuredId } from '../deploy/namespace.ts';

/** The default folder of wrangler's local state; `--persist-to` names another. */
export const LOCAL_STATE = path.join(ROOT, '.wrangler/state');
/** The subfolder that the current wrangler writes. */
const VERSION = 'v3';

/** A namespace on this machine, which stays open until `close`. */
export interface LocalStore extends KvStore {
  namespace: KVNamespace;
  close(): Promise<void>;
}

/** Opens the namespace that `wrangler dev` and `wrangler kv … --local` use. */
export async function localStore(state = LOCAL_STATE): Promise<LocalStore> {
  // Loaded here because it takes a second, and publishing to Cloudflare needs none of it.
  const { convertV4MiniflareOptions, Log, LogLevel, Miniflare } = await import('miniflare');
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: 'export default { fetch: () => new Response(null) }',
      kvNamespaces: { RESULTS: await configuredId() },
      resourcePersistencePath: path.resolve(state, VERSION),
      // Without this, Miniflare asks Cloudflare for this machine's location.
      cf: false,
      log: new Log(LogLevel.ERROR),
    }),
  );
  const namespace = (await miniflare.getKVNamespace('RESULTS')) as unknown as KVNamespace;
  return {
    namespace,
    get: (key) => namespace.get(key),
    keys: () => keysOf(namespace),
    async texts(keys) {
      return new Map(await Promise.all(keys.map(async (key) => [key, await namespace.get(key)] as const)));
    },
    async put(pairs) {
      await Promise.all(
        pairs.map(({ key, value, metadata = null }) =>
          namespace.put(key, typeof value === 'string' ? value : value.buffer, { metadata }),
        ),
      );
    },
    close: () => miniflare.dispose(),
  };
}

async function keysOf(namespace: KVNamespace): Promise<Map<string, unknown>> {
  const keys = new Map<string, unknown>();
  let cursor: string | undefined;
  do {
    const page = await namespace.list(cursor === undefined ? {} : { cursor });
    for (const { name, metadata } of page.keys) keys.set(name, metadata);
    cursor = page.list_complete ? undefined : page.cursor;
  } while (cursor !== undefined);
  return keys;
}
