import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PictureFiles } from '../../src/release/albums.ts';
import type { CachedPng } from './picture-cache.ts';

/** The files of a picture by their hash. They are read when they are needed: those that are in KV already are not. */
export class CachedFiles implements PictureFiles {
  readonly #places: ReadonlyMap<string, string>;

  /** @param folder of the cache */
  constructor(pngs: readonly CachedPng[], folder: string) {
    this.#places = new Map(pngs.map(({ hash, file }) => [hash, path.join(folder, file)]));
  }

  keys(): MapIterator<string> {
    return this.#places.keys();
  }

  entries(): MapIterator<[string, Uint8Array<ArrayBuffer>]> {
    return new Map([...this.#places].map(([hash, place]) => [hash, Uint8Array.from(readFileSync(place))])).entries();
  }
}
