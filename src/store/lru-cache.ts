/** A cache with a limit on the total size of its values; evicts the least recently used. */
export class LruCache<Value> {
  #entries = new Map<string, { value: Value; size: number }>();
  #size = 0;

  readonly #limit: number;

  /** @param limit in the unit of the sizes passed to `add` */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string): Value | undefined {
    const found = this.#entries.get(key);
    if (!found) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, found);
    return found.value;
  }

  /** Adds a value, unless another request has added one under the key meanwhile. @returns the value in the cache */
  add(key: string, value: Value, size = 1): Value {
    const known = this.#entries.get(key);
    if (known) return known.value;
    this.#entries.set(key, { value, size });
    this.#size += size;
    for (const [oldest, { size: freed }] of this.#entries) {
      if (this.#size <= this.#limit || oldest === key) break;
      this.#entries.delete(oldest);
      this.#size -= freed;
    }
    return value;
  }
}
