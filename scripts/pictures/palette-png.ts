import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** The colours of a palette, if those to keep leave room for the edges of shapes. More would only enlarge the file. */
const COLOURS = 12;
/** The fewest colours for the edges of shapes, besides those to keep. */
const EDGES = 5;
/** A pixel takes half a byte if the palette has no more colours than this. */
const IN_HALF_A_BYTE = 16;
const INDEXED = 3;
/** Level 9 would make files 0.4% smaller and take almost three times as long. */
const DEFLATE = { level: 8, memLevel: 9 };

/**
 * The PNG (W3C PNG 3) of opaque pixels, with a palette: much smaller than one with all three channels. If there are too
 * many colours, those that would be missed least, which are at the edges of shapes, become the most similar of the
 * others.
 * @param rgba four bytes for each pixel, from a multiple of four in their buffer
 * @param image.kept colours (`#rrggbb`) that are in the palette however rare they are
 */
export function palettePng(
  rgba: Uint8Array,
  { width, height, kept }: { width: number; height: number; kept: readonly string[] },
): Uint8Array {
  const { uses, indexes } = colourUses(new Uint32Array(rgba.buffer, rgba.byteOffset, width * height));
  const { palette, places } = paletteOf(uses, kept.map(pixelOf));
  const depth = palette.length > IN_HALF_A_BYTE ? 8 : 4;
  const rows = rowsOf(indexes, places, { width, height, depth });
  return new Uint8Array(
    Buffer.concat([
      SIGNATURE,
      chunk('IHDR', headerOf(width, height, depth)),
      chunk('PLTE', Uint8Array.from(palette.flatMap(channelsOf))),
      chunk('IDAT', deflateSync(rows, DEFLATE)),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}

/** How many pixels have each colour, and for each pixel the index of its colour in that list. */
function colourUses(pixels: Uint32Array): { uses: Map<number, number>; indexes: Uint32Array } {
  const indexOf = new Map<number, number>();
  const times: number[] = [];
  const indexes = new Uint32Array(pixels.length);
  let [colour, index] = [-1, 0];
  for (let at = 0; at < pixels.length; at++) {
    const pixel = pixels[at] as number;
    // Most pixels are like the one before.
    if (pixel !== colour) {
      const known = indexOf.get(pixel);
      if (known === undefined) indexOf.set(pixel, times.push(0) - 1);
      [colour, index] = [pixel, known ?? times.length - 1];
    }
    indexes[at] = index;
    times[index] = (times[index] as number) + 1;
  }
  return { uses: new Map([...indexOf].map(([one, place]) => [one, times[place] ?? 0])), indexes };
}

/**
 * The rows as PNG stores them. Each begins with its filter: 0 for none, because neighbouring places in a palette are not
 * similar colours.
 */
function rowsOf(
  indexes: Uint32Array,
  places: Uint8Array,
  { width, height, depth }: { width: number; height: number; depth: 4 | 8 },
): Uint8Array {
  const length = 1 + Math.ceil((width * depth) / 8);
  const rows = new Uint8Array(length * height);
  for (let row = 0; row < height; row++) {
    const start = row * length + 1;
    for (let column = 0; column < width; column++) {
      const place = places[indexes[row * width + column] as number] as number;
      if (depth === 8) rows[start + column] = place;
      // Of two pixels in a byte, the first is in the upper half.
      else if (column % 2 === 0) rows[start + column / 2] = place << 4;
      else rows[start + (column >> 1)] = (rows[start + (column >> 1)] as number) | place;
    }
  }
  return rows;
}

/** The colours to keep and those that would be missed most, and the place in them of every colour, in the order of `uses`. */
function paletteOf(
  uses: ReadonlyMap<number, number>,
  kept: readonly number[],
): { palette: number[]; places: Uint8Array } {
  const palette = [...new Set(kept)].filter((colour) => uses.has(colour));
  const most = Math.max(COLOURS, palette.length + EDGES);
  if (palette.length === 0) palette.push(mostMissed([...uses].map(([colour, times]) => ({ colour, missed: times }))));
  const all = [...uses].map(([colour, times]) => {
    const distances = palette.map((other) => distance(colour, other));
    const nearest = Math.min(...distances);
    return { colour, times, nearest, place: distances.indexOf(nearest), missed: times * nearest };
  });
  while (palette.length < most && all.some(({ nearest }) => nearest > 0)) {
    const added = mostMissed(all);
    for (const one of all) {
      const nearest = distance(one.colour, added);
      if (nearest >= one.nearest) continue;
      Object.assign(one, { nearest, place: palette.length, missed: one.times * nearest });
    }
    palette.push(added);
  }
  return { palette, places: Uint8Array.from(all, ({ place }) => place) };
}

/** The colour whose replacement would change the picture most: many pixels, or unlike every colour in the palette. */
function mostMissed(colours: readonly { colour: number; missed: number }[]): number {
  return colours.reduce((most, one) =>
    one.missed > most.missed || (one.missed === most.missed && one.colour < most.colour) ? one : most,
  ).colour;
}

/** The square of how far two colours are apart in RGB. It compares every colour with every one of the palette. */
function distance(a: number, b: number): number {
  const red = (a & 0xff) - (b & 0xff);
  const green = ((a >>> 8) & 0xff) - ((b >>> 8) & 0xff);
  const blue = ((a >>> 16) & 0xff) - ((b >>> 16) & 0xff);
  return red * red + green * green + blue * blue;
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
