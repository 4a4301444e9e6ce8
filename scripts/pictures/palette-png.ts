import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** The colours of a palette, if those to keep leave room for the edges of shapes. More would only enlarge the file. */
const COLOURS = 12;
/** The fewest colours for the edges of shapes, besides those to keep. */
const EDGES = 5;
/** A pixel takes half a byte if the palette has no more colours than this. */
const IN_HALF_A_BYTE = 16;
const INDEXED = 3;
/** The best compression with the most memory: 6% smaller than zlib's default. */
const SMALLEST = { level: 9, memLevel: 9 };

/**
 * The PNG (W3C PNG 3) of opaque pixels, with a palette: much smaller than one with all three channels. If there are too
 * many colours, those that would be missed least, which are at the edges of shapes, become the most similar of the
 * others.
 * @param rgba four bytes for each pixel
 * @param image.kept colours (`#rrggbb`) that are in the palette however rare they are
 */
export function palettePng(
  rgba: Uint8Array,
  { width, height, kept }: { width: number; height: number; kept: readonly string[] },
): Uint8Array {
  const pixels = new Uint32Array(Uint8Array.from(rgba).buffer);
  const { palette, placeOf } = paletteOf(pixels, kept.map(pixelOf));
  const depth = palette.length > IN_HALF_A_BYTE ? 8 : 4;
  const length = 1 + Math.ceil((width * depth) / 8);
  // Each row begins with its filter: 0 for none, because neighbouring places in a palette are not similar colours.
  const rows = new Uint8Array(length * height);
  let [colour, place] = [-1, 0];
  for (let at = 0; at < pixels.length; at++) {
    const pixel = pixels[at] ?? 0;
    // Most pixels are like the one before.
    if (pixel !== colour) [colour, place] = [pixel, placeOf.get(pixel) ?? 0];
    const column = at % width;
    const to = ((at - column) / width) * length + 1 + Math.floor((column * depth) / 8);
    // Of two pixels in a byte, the first is in the upper half.
    rows[to] = (rows[to] ?? 0) | (depth === 4 && column % 2 === 0 ? place << 4 : place);
  }
  return new Uint8Array(
    Buffer.concat([
      SIGNATURE,
      chunk('IHDR', headerOf(width, height, depth)),
      chunk('PLTE', Uint8Array.from(palette.flatMap(channelsOf))),
      chunk('IDAT', deflateSync(rows, SMALLEST)),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}

/** The colours to keep and those that would be missed most, and the place in them of every colour. */
function paletteOf(pixels: Uint32Array, kept: readonly number[]): { palette: number[]; placeOf: Map<number, number> } {
  const uses = usesOf(pixels);
  const palette = [...new Set(kept)].filter((colour) => uses.has(colour));
  const most = Math.max(COLOURS, palette.length + EDGES);
  if (palette.length === 0) palette.push(mostMissed([...uses].map(([colour, times]) => ({ colour, missed: times }))));
  const others = [...uses]
    .filter(([colour]) => !palette.includes(colour))
    .map(([colour, times]) => {
      const places = palette.map((other) => distance(colour, other));
      const nearest = Math.min(...places);
      return { colour, times, nearest, place: places.indexOf(nearest), missed: times * nearest };
    });
  while (palette.length < most && others.some(({ nearest }) => nearest > 0)) {
    const added = mostMissed(others);
    for (const other of others) {
      const nearest = distance(other.colour, added);
      if (nearest >= other.nearest) continue;
      Object.assign(other, { nearest, place: palette.length, missed: other.times * nearest });
    }
    palette.push(added);
  }
  const places = [...palette.entries()].map(([place, colour]) => [colour, place] as const);
  return { palette, placeOf: new Map([...others.map(({ colour, place }) => [colour, place] as const), ...places]) };
}

/** How many pixels have each colour. */
function usesOf(pixels: Uint32Array): Map<number, number> {
  const uses = new Map<number, number>();
  let from = 0;
  for (let at = 1; at <= pixels.length; at++) {
    const colour = pixels[from] ?? 0;
    if (pixels[at] === colour) continue;
    uses.set(colour, (uses.get(colour) ?? 0) + at - from);
    from = at;
  }
  return uses;
}

/** The colour whose replacement would change the picture most: many pixels, or unlike every colour in the palette. */
function mostMissed(colours: readonly { colour: number; missed: number }[]): number {
  return colours.reduce((most, one) =>
    one.missed > most.missed || (one.missed === most.missed && one.colour < most.colour) ? one : most,
  ).colour;
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

function headerOf(width: number, height: number, depth: number): Uint8Array {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, depth);
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
