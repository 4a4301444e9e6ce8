/** Putting the pictures of a council into albums, so that those which change together are written together. */
import { albumOf } from './album.ts';
import { albumKey, hashOf, type Pair } from './keys.ts';
import type { PictureEntry } from './shelf.ts';

/** A picture as it is published: its name within its election, and its bytes. */
export interface Picture extends Omit<PictureEntry, 'album'> {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The pictures of each election, by election id; the bundled copy has none. */
export type Pictures = ReadonlyMap<string, readonly Picture[]>;

/** An album is full beyond this many bytes, far from what a KV value may hold: all of it is read for one picture. */
const ALBUM_BYTES = 500_000;

/**
 * The album in which each picture stands, by the hash of the picture, and the albums that have to be written for it.
 * @param held the albums that KV holds already
 */
export async function inAlbums(
  pictures: readonly Picture[],
  held: ReadonlyMap<string, string>,
): Promise<{ albums: ReadonlyMap<string, string>; pairs: Pair[] }> {
  const albums = new Map(held);
  const pairs: Pair[] = [];
  for (const album of filled(pictures.filter(({ hash }) => !held.has(hash)))) {
    const bytes = albumOf(new Map(album.map((picture) => [picture.hash, picture.bytes])));
    const hash = await hashOf(bytes);
    pairs.push({ key: albumKey(hash), value: bytes });
    for (const picture of album) albums.set(picture.hash, hash);
  }
  return { albums, pairs };
}

/** Pictures by name, as a shelf tells where they stand. */
export function entriesOf(
  pictures: readonly Picture[],
  albums: ReadonlyMap<string, string>,
): Record<string, PictureEntry> {
  const entries = pictures.map(({ name, hash, width, height }): [string, PictureEntry] => {
    const album = albums.get(hash);
    if (album === undefined) throw new Error(`the picture "${name}" is in no album`);
    return [name, { hash, album, width, height }];
  });
  return Object.fromEntries(entries);
}

/** Pictures in their order, cut where an album is full. */
function filled(pictures: readonly Picture[]): Picture[][] {
  const albums: Picture[][] = [];
  let room = 0;
  for (const picture of pictures) {
    const album = albums.at(-1);
    room -= picture.bytes.length;
    if (album && room >= 0) album.push(picture);
    else {
      albums.push([picture]);
      room = ALBUM_BYTES - picture.bytes.length;
    }
  }
  return albums;
}
