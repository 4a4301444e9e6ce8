/**
 * The form of an album, which stores pictures as one value: four bytes for the length of an index, the index, then the
 * pictures. The index gives each picture's start and end by the hash of the picture.
 */
type AlbumIndex = Record<string, [from: number, to: number]>;

const LENGTH_BYTES = 4;

/** The bytes of an album. @param pictures by the hash of their bytes */
export function albumOf(pictures: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  let end = 0;
  const places = [...pictures].map(([hash, bytes]): [string, [number, number]] => {
    end += bytes.length;
    return [hash, [end - bytes.length, end]];
  });
  const index = new TextEncoder().encode(JSON.stringify(Object.fromEntries(places) satisfies AlbumIndex));
  const album = new Uint8Array(LENGTH_BYTES + index.length + end);
  new DataView(album.buffer).setUint32(0, index.length);
  album.set(index, LENGTH_BYTES);
  for (const [hash, [from]] of places) album.set(pictures.get(hash) ?? [], LENGTH_BYTES + index.length + from);
  return album;
}

/** The bytes of one picture; null if the album does not have it. @throws Error if the bytes are not an album */
export function pictureIn(album: ArrayBuffer, hash: string): Uint8Array<ArrayBuffer> | null {
  const start = LENGTH_BYTES + new DataView(album).getUint32(0);
  const index: AlbumIndex = JSON.parse(new TextDecoder().decode(album.slice(LENGTH_BYTES, start)));
  const place = Object.hasOwn(index, hash) ? index[hash] : undefined;
  return place ? new Uint8Array(album, start + place[0], place[1] - place[0]) : null;
}
