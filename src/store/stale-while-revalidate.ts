import type { BackOff } from './back-off.ts';

/** Keeps work going after the reply is sent (`waitUntil`). */
export type Later = (work: Promise<unknown>) => void;

/**
 * One cached value. A stale one is served at once and read again after the reply; while reads fail, the last value is
 * served.
 */
export class StaleWhileRevalidate<Value> {
  #value: Value | null = null;
  #readAt = 0;
  #refreshing = false;

  readonly #maxAgeMs: number;
  readonly #backOff: BackOff;
  readonly #fallback: Value | null;

  /** @param fallback served if the first read fails */
  constructor(maxAgeMs: number, backOff: BackOff, fallback: Value | null = null) {
    this.#maxAgeMs = maxAgeMs;
    this.#backOff = backOff;
    this.#fallback = fallback;
  }

  /** The value to serve now; null if none could be read yet. */
  async get(read: () => Promise<Value>, later: Later): Promise<Value | null> {
    if (this.#backOff.isWaiting()) return this.#value;
    if (this.#value === null) await this.#refresh(read);
    else if (!this.#refreshing && Date.now() - this.#readAt > this.#maxAgeMs) {
      this.#refreshing = true;
      later(this.#refresh(read).finally(() => (this.#refreshing = false)));
    }
    return this.#value;
  }

  /** The cached value, however old. */
  get current(): Value | null {
    return this.#value;
  }

  set(value: Value): void {
    this.#value = value;
    this.#readAt = Date.now();
  }

  async #refresh(read: () => Promise<Value>): Promise<void> {
    const before = this.#value;
    try {
      const value = await read();
      // A value set while this read was under way is newer.
      if (this.#value === before) this.set(value);
    } catch (fault) {
      this.#backOff.fail(fault);
      this.#value ??= this.#fallback;
    }
  }
}
