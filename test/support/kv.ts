/** KV namespaces that fail in one way each. Where they do answer, a real namespace does. */
import { env } from 'cloudflare:workers';

/**
 * A namespace of its own for a test: the isolate keeps what it read by namespace, so a new one starts cold.
 * @param get takes the place of reading one key; it may call the real read it is handed
 */
export function namespace(
  get: (key: string, read: () => Promise<string | null>) => Promise<string | null>,
): KVNamespace & { reads: string[] } {
  const reads: string[] = [];
  const faulty = {
    reads,
    get: (key: string) => {
      reads.push(key);
      return get(key, () => env.RESULTS.get(key));
    },
  };
  return faulty as unknown as KVNamespace & { reads: string[] };
}

/** A cold namespace that works. */
export function coldNamespace() {
  return namespace((_, read) => read());
}
