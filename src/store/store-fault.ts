/** A read or a write that failed; the message names the key and the cause. */
export class StoreFault extends Error {
  constructor(key: string, cause: unknown) {
    super(`"${key}" in KV: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'StoreFault';
  }
}
