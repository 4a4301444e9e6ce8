import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** The most colours in a palette. More would make the file larger, and only the edges of shapes smoother. */
const MOST_COLOURS = 64;
const BIT_DEPTH = 8;
const INDEXED = 3;

/**
 * The PNG (W3C PNG 3) of opaque pixels, with a palette: a third of the size of one with all three channels. If there are
 * too many colours, the rarest, which are at the edges of shapes, become the most similar of the others.
 * @param rgba four bytes for each pixel
 * @param image.kept colours (`#rrggbb`) that are in the palette however rare they are
 */
export function palettePng(
  rgba: Uint8Array,
  { width, height, kept }: { width: number; height: number; kept: readonly string[] },
): Uint8Array {
  const pixels = new Uint32Array(Uint8Array.from(rgba).buffer);
  const { palette, placeOf } = paletteOf(pixels, kept.map(pixelOf));
  // Each row begins with its filter: 0 for none, because neighbouring places in a palette are not similar colours.
  const rows = new Uint8Array((width + 1) * height);
  let [colour, place] = [-1, 0];
  for (let at = 0, to = 0; at < pixels.length; at++) {
    if (at % width === 0) to += 1;
    const pixel = pixels[at] ?? 0;
    // Most pixels are like the one before.
    if (pixel !== colour) [colour, place] = [pixel, placeOf.get(pixel) ?? 0];
    rows[to++] = place;
  }
  return new Uint8Array(
    Buffer.concat([
      SIGNATURE,
      chunk('IHDR', headerOf(width, height)),
      chunk('PLTE', Uint8Array.from(palette.flatMap(channelsOf))),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}

/** The colours to keep and the most frequent ones, and the place in them of every colour. */
function paletteOf(pixels: Uint32Array, kept: readonly number[]): { palette: number[]; placeOf: Map<number, number> } {
  const uses = new Map<number, number>();
  let from = 0;
  for (let at = 1; at <= pixels.length; at++) {
    const colour = pixels[from] ?? 0;
    if (pixels[at] === colour) continue;
    uses.set(colour, (uses.get(colour) ?? 0) + at - from);
    from = at;
  }
  const used = new Set(kept.filter((colour) => uses.has(colour)));
  const others = [...uses].filter(([colour]) => !used.has(colour));
  const byUse = [...used, ...others.toSorted(([a, many], [b, more]) => more - many || a - b).map(([colour]) => colour)];
  const palette = byUse.slice(0, MOST_COLOURS);
  const placeOf = new Map(palette.map((colour, place) => [colour, place]));
  for (const rare of byUse.slice(MOST_COLOURS)) placeOf.set(rare, mostSimilar(rare, palette));
  return { palette, placeOf };
}

function mostSimilar(colour: number, palette: readonly number[]): number {
  const distances = palette.map((other) => distance(colour, other));
  return distances.indexOf(Math.min(...distances));
}

function distance(a: number, b: number): number {
  const others = channelsOf(b);
  return channelsOf(a).reduce((sum, channel, index) => sum + (channel - (others[index] ?? 0)) ** 2, 0);
}

/** Red, green and blue of a pixel, whose first byte is red. */
function channelsOf(pixel: number): [red: number, green: number, blue: number] {
  return [pixel & 0xff, (pixel >>> 8) & 0xff, (pixel >>> 16) & 0xff];
}

/** The opaque pixel of a colour. */
function pixelOf(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return new Uint32Array(Uint8Array.of(red ?? 0, green ?? 0, blue ?? 0, 0xff).buffer)[0] ?? 0;
}

function headerOf(width: number, height: number): Uint8Array {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, BIT_DEPTH);
  header.setUint8(9, INDEXED);
  return new Uint8Array(header.buffer);
}

/** A chunk: its length, its type, its content, and the checksum of the last two. */
function chunk(type: string, content: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, checksum] = [content.length, crc32(body)].map((value) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
  }) as [Buffer, Buffer];
  return Buffer.concat([length, body, checksum]);
}
