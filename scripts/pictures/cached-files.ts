import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CachedPng } from './picture-cache.ts';

/** The files of a picture by their hash. Each is read when it is needed: those that are in KV already are not. */
export class CachedFiles implements ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  readonly #places: ReadonlyMap<string, string>;

  /** @param folder of the cache */
  constructor(pngs: readonly CachedPng[], folder: string) {
    this.#places = new Map(pngs.map(({ hash, file }) => [hash, path.join(folder, file)]));
  }

  get size(): number {
    return this.#places.size;
  }

  has(hash: string): boolean {
    return this.#places.has(hash);
  }

  keys(): MapIterator<string> {
    return this.#places.keys();
  }

  get(hash: string): Uint8Array<ArrayBuffer> | undefined {
    const place = this.#places.get(hash);
    return place === undefined ? undefined : Uint8Array.from(readFileSync(place));
  }

  entries(): MapIterator<[string, Uint8Array<ArrayBuffer>]> {
    return this.#all().entries();
  }

  values(): MapIterator<Uint8Array<ArrayBuffer>> {
    return this.#all().values();
  }

  [Symbol.iterator](): MapIterator<[string, Uint8Array<ArrayBuffer>]> {
    return this.entries();
  }

  forEach(visit: (bytes: Uint8Array<ArrayBuffer>, hash: string, files: this) => void): void {
    for (const [hash, bytes] of this) visit(bytes, hash, this);
  }

  #all(): Map<string, Uint8Array<ArrayBuffer>> {
    return new Map([...this.#places].map(([hash, place]) => [hash, Uint8Array.from(readFileSync(place))]));
  }
}
