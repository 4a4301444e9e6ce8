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

  /** Keeps a document, unless another request has read it meanwhile. @returns the one that is kept */
  add<Document>(key: string, document: Document, length: number): Document {
    const known = this.#documents.get(key);
    if (known) return known.document as Document;
    this.#documents.set(key, { document, length });
    this.#length += length;
    for (const [oldest, { length: freed }] of this.#documents) {
      if (this.#length <= this.#most || oldest === key) break;
      this.#documents.delete(oldest);
      this.#length -= freed;
    }
    return document;
  }
}
