/**
 * Pictures that were published together, as one value: four bytes for the length of the table, the table, and the
 * pictures one after another. The table says under each picture's hash where it begins and ends.
 */
type Table = Record<string, [from: number, to: number]>;

const LENGTH_BYTES = 4;

/** An album's bytes. @param pictures by the hash of their bytes */
export function albumOf(pictures: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  let end = 0;
  const places = [...pictures].map(([hash, bytes]): [string, [number, number]] => {
    end += bytes.length;
    return [hash, [end - bytes.length, end]];
  });
  const table = new TextEncoder().encode(JSON.stringify(Object.fromEntries(places) satisfies Table));
  const album = new Uint8Array(LENGTH_BYTES + table.length + end);
  new DataView(album.buffer).setUint32(0, table.length);
  album.set(table, LENGTH_BYTES);
  for (const [hash, [from]] of places) album.set(pictures.get(hash) ?? [], LENGTH_BYTES + table.length + from);
  return album;
}

/** The bytes of one picture, or null where the album has none of that hash. @throws Error where it is no album */
export function pictureIn(album: ArrayBuffer, hash: string): Uint8Array<ArrayBuffer> | null {
  const start = LENGTH_BYTES + new DataView(album).getUint32(0);
  const table: Table = JSON.parse(new TextDecoder().decode(album.slice(LENGTH_BYTES, start)));
  const place = Object.hasOwn(table, hash) ? table[hash] : undefined;
  return place ? new Uint8Array(album, start + place[0], place[1] - place[0]) : null;
}
