/** Time within which all reads for one reply must end; Discord waits three seconds for the whole. */
export const READ_DEADLINE_MS = 1000;
/** Time for a write after the reads, so that a reply is there within two seconds whatever KV does. */
export const WRITE_DEADLINE_MS = 700;

/**
 * What a read or a write gives, if it does so in time.
 * @param what is read or written, for the fault's message
 * @param at the moment, in milliseconds since 1970, after which nobody waits any longer
 * @throws Error once that moment has passed, and whatever the read itself throws before it.
 */
export async function before<T>(at: number, what: string, work: Promise<T>): Promise<T> {
  let cancel = () => {};
  const passed = new Promise<never>((_, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`"${what}" in KV: the deadline passed`)),
      Math.max(0, at - Date.now()),
    );
    cancel = () => clearTimeout(timer);
  });
  try {
    return await Promise.race([work, passed]);
  } finally {
    cancel();
  }
}
