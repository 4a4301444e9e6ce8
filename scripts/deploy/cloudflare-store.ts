/** Reads and writes the KV namespace at Cloudflare through wrangler. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Pair } from '../../src/release/keys.ts';
import { bulkForm } from '../publish/bulk-form.ts';
import { type Wrangler, WranglerError } from './wrangler.ts';

export interface KvStore {
  /** Every key, with its metadata. */
  keys(): Promise<ReadonlyMap<string, unknown>>;
  /** The text under a key, or null if the key is missing. */
  get(key: string): Promise<string | null>;
  /** The texts under one batch of keys (`batches.ts`), null for a missing key. */
  texts(keys: readonly string[]): Promise<Map<string, string | null>>;
  /** Writes one batch of pairs. */
  put(pairs: readonly Pair[]): Promise<void>;
}

export function cloudflareStore(namespaceId: string, wrangler: Wrangler): KvStore {
  const at = ['--namespace-id', namespaceId, '--remote'];
  return {
    async keys() {
      const listed: { name: string; metadata?: unknown }[] = JSON.parse(await wrangler.run('kv', 'key', 'list', ...at));
      return new Map(listed.map(({ name, metadata }) => [name, metadata]));
    },
    async get(key) {
      try {
        return (await wrangler.run('kv', 'key', 'get', key, '--text', ...at)).trimEnd();
      } catch (cause) {
        if (cause instanceof WranglerError && cause.notFound) return null;
        throw cause;
      }
    },
    async texts(keys) {
      const output = await withJsonFile(keys, (file) => wrangler.run('kv', 'bulk', 'get', file, ...at));
      const found: Record<string, { value: string } | string | null> = JSON.parse(
        output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1),
      );
      return new Map(
        Object.entries(found).map(([key, text]) => [
          key,
          text === null || typeof text === 'string' ? text : text.value,
        ]),
      );
    },
    async put(pairs) {
      if (pairs.length > 0)
        await withJsonFile(pairs.map(bulkForm), (file) => wrangler.run('kv', 'bulk', 'put', file, ...at));
    },
  };
}

/** Writes content to a temporary JSON file that only this user can read, and deletes it after the call. */
export async function withJsonFile<T>(content: unknown, use: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'returning-officer-'));
  try {
    const file = path.join(folder, 'input.json');
    await writeFile(file, JSON.stringify(content), { mode: 0o600 });
    return await use(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
