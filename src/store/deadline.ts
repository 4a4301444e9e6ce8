import { StoreFault } from './store-fault.ts';

/** Timeout for all reads of one reply together, in milliseconds; Discord waits three seconds for the reply. */
export const READ_TIMEOUT_MS = 1000;
/** Timeout for a write after the reads: the reply is ready within two seconds even if KV hangs. */
export const WRITE_TIMEOUT_MS = 700;

/**
 * Waits for a read or a write until a deadline.
 * @param deadline milliseconds since 1970
 * @param what the key that is read or written, for the error message
 * @throws StoreFault when the deadline passes, or whatever the work throws before it
 */
export async function withDeadline<T>(deadline: number, what: string, work: Promise<T>): Promise<T> {
  let cancel = () => {};
  const passed = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new StoreFault(what, 'timed out')), Math.max(0, deadline - Date.now()));
    cancel = () => clearTimeout(timer);
  });
  try {
    return await Promise.race([work, passed]);
  } finally {
    cancel();
  }
}
