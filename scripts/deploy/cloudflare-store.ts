/** The KV namespace at Cloudflare, through wrangler. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Pair } from '../../src/release/keys.ts';
import { bulkForm } from '../publish/bulk-form.ts';
import { type Wrangler, WranglerError } from './wrangler.ts';

export interface KvStore {
  keys(): Promise<Set<string>>;
  /** The text under a key, or null where there is none. */
  get(key: string): Promise<string | null>;
  /** The texts under up to 100 keys, in one request. */
  texts(keys: readonly string[]): Promise<Map<string, string | null>>;
  /** Writes pairs in one go. */
  put(pairs: readonly Pair[]): Promise<void>;
}

export function cloudflareStore(namespaceId: string, wrangler: Wrangler): KvStore {
  const at = ['--namespace-id', namespaceId, '--remote'];
  return {
    async keys() {
      const listed: { name: string }[] = JSON.parse(await wrangler.run('kv', 'key', 'list', ...at));
      return new Set(listed.map(({ name }) => name));
    },
    async get(key) {
      try {
        return (await wrangler.run('kv', 'key', 'get', key, '--text', ...at)).trimEnd();
      } catch (fault) {
        if (fault instanceof WranglerError && fault.notFound) return null;
        throw fault;
      }
    },
    async texts(keys) {
      const said = await withJsonFile(keys, (file) => wrangler.run('kv', 'bulk', 'get', file, ...at));
      const found: Record<string, { value: string } | string | null> = JSON.parse(
        said.slice(said.indexOf('{'), said.lastIndexOf('}') + 1),
      );
      return new Map(
        Object.entries(found).map(([key, held]) => [
          key,
          held === null || typeof held === 'string' ? held : held.value,
        ]),
      );
    },
    async put(pairs) {
      if (pairs.length > 0)
        await withJsonFile(pairs.map(bulkForm), (file) => wrangler.run('kv', 'bulk', 'put', file, ...at));
    },
  };
}

/** Hands something to wrangler as a JSON file that lives no longer than the call, readable by this user alone. */
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
