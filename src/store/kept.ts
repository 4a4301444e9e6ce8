/**
 * Documents that a warm isolate keeps, up to a length of text in all; what was not asked for longest goes first. Kept
 * as objects they take several times the memory of their text.
 */
export class Kept {
  #documents = new Map<string, { document: unknown; length: number }>();
  #length = 0;

  readonly #most: number;

  /** @param most length of text, in UTF-16 units */
  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): unknown {
    const found = this.#documents.get(key);
    if (!found) return undefined;
    this.#documents.delete(key);
    this.#documents.set(key, found);
    return found.document;
  }

  add(key: string, document: unknown, length: number): void {
    // Two requests may have read it at the same time.
    if (this.#documents.has(key)) return;
    this.#documents.set(key, { document, length });
    this.#length += length;
    for (const [oldest, { length: freed }] of this.#documents) {
      if (this.#length <= this.#most || oldest === key) return;
      this.#documents.delete(oldest);
      this.#length -= freed;
    }
  }
}
