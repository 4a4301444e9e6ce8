/** KV namespaces for tests: cold ones, empty ones and ones with a fault, all on the real namespace of the runtime. */
import { env } from 'cloudflare:workers';

/**
 * A namespace for one test. The isolate caches by namespace object, so a new object starts cold.
 * @param get replaces the read of one key; it may call the real read that it gets
 */
export function namespace(
  get: (key: string, read: () => Promise<string | null>) => Promise<string | null>,
): KVNamespace & { reads: string[] } {
  const reads: string[] = [];
  const replaced = {
    reads,
    get: (key: string) => {
      reads.push(key);
      return get(key, () => env.RESULTS.get(key));
    },
    getWithMetadata: async (key: string) => {
      const { metadata } = await env.RESULTS.getWithMetadata(key);
      return { value: await replaced.get(key), metadata };
    },
  };
  return replaced as unknown as KVNamespace & { reads: string[] };
}

/** A cold namespace that works. */
export function coldNamespace() {
  return namespace((_, read) => read());
}

let emptyNamespaces = 0;

/** A cold, empty namespace: its keys share a prefix in the real one, so releases of other tests do not show. */
export function emptyNamespace(): KVNamespace {
  emptyNamespaces += 1;
  const prefix = `empty ${emptyNamespaces}/`;
  const prefixed = {
    get: (key: string) => env.RESULTS.get(prefix + key),
    getWithMetadata: (key: string) => env.RESULTS.getWithMetadata(prefix + key),
    put: (key: string, value: string | ArrayBuffer, options?: KVNamespacePutOptions) =>
      env.RESULTS.put(prefix + key, value, options),
  };
  return prefixed as unknown as KVNamespace;
}

/** Deletes every key of the real namespace. A listing returns at most 1,000 keys, so it lists until none is left. */
export async function emptyKv(): Promise<void> {
  for (let { keys } = await env.RESULTS.list(); keys.length > 0; { keys } = await env.RESULTS.list())
    await Promise.all(keys.map(({ name }) => env.RESULTS.delete(name)));
}
