/**
 * The form of an album, which stores pictures as one value: four bytes for the length of an index, the index, then the
 * pictures. The index gives each picture's start and end by the hash of the picture. A picture that ends like one before
 * it, as the light one ends like the dark one, is stored up to that end; the index also gives where the end is.
 */
type AlbumIndex = Record<string, Place>;
type Place = [from: number, to: number, endFrom?: number, endTo?: number];

const LENGTH_BYTES = 4;
/** The part of a picture that has to be like another's for it to be stored only once. */
const WORTH_SHARING = 0.5;

/** The bytes of an album. @param pictures by the hash of their bytes; those with the same end follow each other */
export function albumOf(pictures: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let end = 0;
  let whole = { bytes: new Uint8Array() as Uint8Array, to: 0 };
  const places = [...pictures].map(([hash, bytes]): [string, Place] => {
    const same = sameEnd(bytes, whole.bytes);
    const isShared = same > bytes.length * WORTH_SHARING;
    const part = isShared ? bytes.subarray(0, bytes.length - same) : bytes;
    parts.push(part);
    end += part.length;
    if (!isShared) whole = { bytes, to: end };
    const own = [end - part.length, end] as const;
    return [hash, isShared ? [...own, whole.to - same, whole.to] : [...own]];
  });
  const index = new TextEncoder().encode(JSON.stringify(Object.fromEntries(places) satisfies AlbumIndex));
  const album = new Uint8Array(LENGTH_BYTES + index.length + end);
  new DataView(album.buffer).setUint32(0, index.length);
  let at = LENGTH_BYTES;
  for (const part of [index, ...parts]) {
    album.set(part, at);
    at += part.length;
  }
  return album;
}

/** How many bytes at the end of two files are the same. */
function sameEnd(one: Uint8Array, other: Uint8Array): number {
  const most = Math.min(one.length, other.length);
  let same = 0;
  while (same < most && one[one.length - 1 - same] === other[other.length - 1 - same]) same += 1;
  return same;
}

/** The bytes of one picture; null if the album does not have it. @throws Error if the bytes are not an album */
export function pictureIn(album: ArrayBuffer, hash: string): Uint8Array<ArrayBuffer> | null {
  const start = LENGTH_BYTES + new DataView(album).getUint32(0);
  const index: AlbumIndex = JSON.parse(new TextDecoder().decode(album.slice(LENGTH_BYTES, start)));
  const place = Object.hasOwn(index, hash) ? index[hash] : undefined;
  if (!place) return null;
  const [from, to, endFrom = 0, endTo = 0] = place;
  const picture = new Uint8Array(to - from + endTo - endFrom);
  picture.set(new Uint8Array(album, start + from, to - from));
  picture.set(new Uint8Array(album, start + endFrom, endTo - endFrom), to - from);
  return picture;
}
