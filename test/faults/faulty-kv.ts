/** The real namespace of the test runtime with one fault in every call, until it is repaired. */
import { env } from 'cloudflare:workers';

export interface FaultyKv extends KVNamespace {
  /** Lets the real namespace answer from now on. */
  repair(): void;
}

/** Replaces a call; it may make the real one. */
export type Fault = (call: () => Promise<unknown>) => Promise<unknown>;

const HANGING_MS = 10_000;

export const working: Fault = (call) => call();
export const throwing: Fault = () => Promise.reject(new Error('KV GET failed: 503 Service Unavailable'));
export const hanging: Fault = () => new Promise((resolve) => setTimeout(resolve, HANGING_MS, null));

/** A namespace with a fault. The isolate caches by namespace object, so each one starts cold. */
export function faultyKv(fault: Fault = working): FaultyKv {
  let current = fault;
  const replaced = (call: () => Promise<unknown>) => current(call);
  const faulty = {
    get: (...args: Parameters<KVNamespace['get']>) => replaced(() => env.RESULTS.get(...args)),
    getWithMetadata: (...args: Parameters<KVNamespace['getWithMetadata']>) =>
      replaced(() => env.RESULTS.getWithMetadata(...args)),
    put: (...args: Parameters<KVNamespace['put']>) => replaced(() => env.RESULTS.put(...args)),
    delete: (...args: Parameters<KVNamespace['delete']>) => replaced(() => env.RESULTS.delete(...args)),
    repair: () => {
      current = working;
    },
  };
  return faulty as unknown as FaultyKv;
}
