/**
 * Runs before each test file. The files share one workerd, so this gives each what it would find in an isolate of
 * its own: modules that have cached nothing, and an empty KV namespace.
 */
import { env } from 'cloudflare:workers';
import { vi } from 'vitest';

vi.resetModules();

// A listing returns at most 1,000 keys, so list until none is left.
for (let keys = await listed(); keys.length > 0; keys = await listed())
  await Promise.all(keys.map((key) => env.RESULTS.delete(key)));

async function listed(): Promise<string[]> {
  return (await env.RESULTS.list()).keys.map(({ name }) => name);
}
