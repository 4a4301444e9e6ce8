/** Sorts the pictures of a council into albums, so that pictures that change together are written together. */
import { albumOf } from './album.ts';
import { albumKey, hashOf, type Pair } from './keys.ts';
import type { PictureEntry } from './shelf.ts';

/** A picture to be published: its name within its election, and its files. */
export interface Picture extends Omit<PictureEntry, 'album'> {
  name: string;
  files: PictureFiles;
}

/** The bytes of files by their hash. Their hashes can be listed without reading them. */
export type PictureFiles = Pick<ReadonlyMap<string, Uint8Array<ArrayBuffer>>, 'keys' | 'entries'>;

/** The pictures of each election, by election id. */
export type Pictures = ReadonlyMap<string, readonly Picture[]>;

/** An album is full at this size, in bytes: far below KV's limit, because showing one picture reads the whole album. */
const ALBUM_BYTES = 1_000_000;

/**
 * Puts new pictures into albums.
 * @param stored the album of each file that is already in KV, by the hash of the file
 * @returns the album of every file, by the hash of the file, and the new albums to write
 */
export async function inAlbums(
  pictures: readonly Picture[],
  stored: ReadonlyMap<string, string>,
): Promise<{ albums: ReadonlyMap<string, string>; pairs: Pair[] }> {
  const albums = new Map(stored);
  const pairs: Pair[] = [];
  for (const album of filled(pictures.filter((picture) => !isStored(picture, stored)))) {
    const files = album.flatMap((picture) => [...picture.files.entries()]);
    const bytes = albumOf(new Map(files));
    const hash = await hashOf(bytes);
    pairs.push({ key: albumKey(hash), value: bytes });
    for (const [file] of files) albums.set(file, hash);
  }
  return { albums, pairs };
}

/** The pictures as a shelf lists them, by name. @throws Error if a picture is in no album */
export function pictureEntries(
  pictures: readonly Picture[],
  albums: ReadonlyMap<string, string>,
): Record<string, PictureEntry> {
  const entries = pictures.map((picture): [string, PictureEntry] => {
    const album = albums.get(picture.hash);
    if (album === undefined) throw new Error(`the picture "${picture.name}" is in no album`);
    return [picture.name, pictureEntry({ ...picture, album })];
  });
  return Object.fromEntries(entries);
}

/** An entry with its fields in the order in which a shelf has them: the hash of a shelf depends on it. */
export function pictureEntry({ hash, album, width, height, light, preview }: PictureEntry): PictureEntry {
  return {
    hash,
    album,
    width,
    height,
    ...(light !== undefined && { light }),
    ...(preview !== undefined && { preview }),
  };
}

/** Whether one album has all files of a picture. */
function isStored({ files }: Picture, stored: ReadonlyMap<string, string>): boolean {
  const albums = new Set([...files.keys()].map((file) => stored.get(file)));
  return albums.size === 1 && !albums.has(undefined);
}

/** The pictures in their order, split into albums. */
function filled(pictures: readonly Picture[]): Picture[][] {
  const albums: Picture[][] = [];
  let room = 0;
  for (const picture of pictures) {
    const album = albums.at(-1);
    const size = albumOf(new Map(picture.files.entries())).length;
    room -= size;
    if (album && room >= 0) album.push(picture);
    else {
      albums.push([picture]);
      room = ALBUM_BYTES - size;
    }
  }
  return albums;
}
