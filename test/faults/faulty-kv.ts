/** The real namespace of the test runtime behind a switch: until it is mended, each call of it fails in one way. */
import { env } from 'cloudflare:workers';

export interface FaultyKv extends KVNamespace {
  /** From now on the real namespace answers. */
  mend(): void;
}

/** What becomes of a call; it may make the real one. */
export type Fault = (call: () => Promise<unknown>) => Promise<unknown>;

const HANGING_MS = 10_000;

export const working: Fault = (call) => call();
export const throwing: Fault = () => Promise.reject(new Error('KV GET failed: 503 Service Unavailable'));
export const hanging: Fault = () => new Promise((resolve) => setTimeout(resolve, HANGING_MS, null));

/** A namespace of its own: the isolate keeps what it read by namespace, so each one starts cold. */
export function faultyKv(fault: Fault = working): FaultyKv {
  let current = fault;
  const through = (call: () => Promise<unknown>) => current(call);
  const faulty = {
    get: (...asked: Parameters<KVNamespace['get']>) => through(() => env.RESULTS.get(...asked)),
    put: (...asked: Parameters<KVNamespace['put']>) => through(() => env.RESULTS.put(...asked)),
    delete: (...asked: Parameters<KVNamespace['delete']>) => through(() => env.RESULTS.delete(...asked)),
    mend: () => {
      current = working;
    },
  };
  return faulty as unknown as FaultyKv;
}

/** Leaves nothing in the real namespace. */
export async function emptyKv(): Promise<void> {
  for (const { name } of (await env.RESULTS.list()).keys) await env.RESULTS.delete(name);
}
