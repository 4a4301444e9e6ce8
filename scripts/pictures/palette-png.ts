import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** The shades of a palette, if those to keep leave room for the edges of shapes. More would only enlarge the file. */
const COLOURS = 10;
/** The fewest colours for the edges of shapes, besides those to keep. */
const EDGES = 4;
/** A pixel takes half a byte if the palette has no more colours than this. */
const IN_HALF_A_BYTE = 16;
const INDEXED = 3;
/** Level 9 would make files 0.4% smaller and take almost three times as long. */
const DEFLATE = { level: 8, memLevel: 9 };

/** One look of a picture. */
export interface Look {
  /** Four bytes for each opaque pixel, from a multiple of four in their buffer. */
  rgba: Uint8Array;
  /** Colours (`#rrggbb`) that are in the palette however rare they are. */
  kept: readonly string[];
}

/** A pixel in each look: the colour in the first, and the one in the second times 2²⁴. */
type Shade = number;

const NEXT_LOOK = 2 ** 24;

/**
 * The PNG (W3C PNG 3) of each look of a picture, with a palette: much smaller than one with all three channels. If there
 * are too many colours, those that would be missed least, which are at the edges of shapes, become the most similar of
 * the others. Pixels that are alike in one look are alike in the other, so the files differ only in their palettes.
 */
export function palettePngs(
  looks: readonly [Look] | readonly [Look, Look],
  { width, height }: { width: number; height: number },
): Uint8Array[] {
  const { uses, indexes } = shadeUses(looks, width * height);
  const { palette, places } = paletteOf(uses, looks);
  const depth = palette.length > IN_HALF_A_BYTE ? 8 : 4;
  const rows = chunk('IDAT', deflateSync(rowsOf(indexes, places, { width, height, depth }), DEFLATE));
  return looks.map((_, look) => {
    const colours = Uint8Array.from(palette.flatMap((shade) => channelsOf(inLook(shade, look))));
    return new Uint8Array(
      Buffer.concat([
        SIGNATURE,
        chunk('IHDR', headerOf(width, height, depth)),
        chunk('PLTE', colours),
        rows,
        chunk('IEND', new Uint8Array()),
      ]),
    );
  });
}

/** How many pixels have each shade, and for each pixel the index of its shade in that list. */
function shadeUses(
  [first, second]: readonly [Look] | readonly [Look, Look],
  length: number,
): { uses: Map<Shade, number>; indexes: Uint32Array } {
  const [pixels, others] = [first, second].map(
    (look) => look && new Uint32Array(look.rgba.buffer, look.rgba.byteOffset, length),
  );
  const indexOf = new Map<Shade, number>();
  const times: number[] = [];
  const indexes = new Uint32Array(length);
  let [before, otherBefore, index] = [-1, -1, 0];
  for (let at = 0; at < length; at++) {
    const pixel = (pixels as Uint32Array)[at] as number;
    const other = others ? (others[at] as number) : 0;
    // Most pixels are like the one before.
    if (pixel !== before || other !== otherBefore) {
      [before, otherBefore] = [pixel, other];
      const shade = (pixel & 0xffffff) + (other & 0xffffff) * NEXT_LOOK;
      const known = indexOf.get(shade);
      if (known === undefined) indexOf.set(shade, times.push(0) - 1);
      index = known ?? times.length - 1;
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

/** The shades to keep and those that would be missed most, and the place in them of every shade, in the order of `uses`. */
function paletteOf(uses: ReadonlyMap<Shade, number>, looks: readonly Look[]): { palette: Shade[]; places: Uint8Array } {
  const kept = looks.map((look) => new Set(look.kept.map(pixelOf)));
  const palette = [...uses.keys()].filter((shade) => kept.every((colours, look) => colours.has(inLook(shade, look))));
  const most = Math.max(COLOURS, palette.length + EDGES);
  if (palette.length === 0) palette.push(mostMissed([...uses].map(([shade, times]) => ({ shade, missed: times }))));
  const all = [...uses].map(([shade, times]) => {
    const distances = palette.map((other) => distance(shade, other));
    const nearest = Math.min(...distances);
    return { shade, times, nearest, place: distances.indexOf(nearest), missed: times * nearest };
  });
  while (palette.length < most && all.some(({ nearest }) => nearest > 0)) {
    const added = mostMissed(all);
    for (const one of all) {
      const nearest = distance(one.shade, added);
      if (nearest >= one.nearest) continue;
      Object.assign(one, { nearest, place: palette.length, missed: one.times * nearest });
    }
    palette.push(added);
  }
  return { palette, places: Uint8Array.from(all, ({ place }) => place) };
}

/** The shade whose replacement would change the picture most: many pixels, or unlike every shade in the palette. */
function mostMissed(shades: readonly { shade: Shade; missed: number }[]): Shade {
  return shades.reduce((most, one) =>
    one.missed > most.missed || (one.missed === most.missed && one.shade < most.shade) ? one : most,
  ).shade;
}

/** The square of how far two shades are apart in RGB, in all looks. It compares every shade with every one of the palette. */
function distance(a: Shade, b: Shade): number {
  return colourDistance(inLook(a, 0), inLook(b, 0)) + colourDistance(inLook(a, 1), inLook(b, 1));
}

function colourDistance(a: number, b: number): number {
  const red = (a & 0xff) - (b & 0xff);
  const green = ((a >>> 8) & 0xff) - ((b >>> 8) & 0xff);
  const blue = (a >>> 16) - (b >>> 16);
  return red * red + green * green + blue * blue;
}

/** The colour of a shade in the first look or the second. */
function inLook(shade: Shade, look: number): number {
  return look === 0 ? shade % NEXT_LOOK : Math.floor(shade / NEXT_LOOK);
}

/** Red, green and blue of a colour, whose lowest byte is red. */
function channelsOf(colour: number): [red: number, green: number, blue: number] {
  return [colour & 0xff, (colour >>> 8) & 0xff, colour >>> 16];
}

/** The same for `#rrggbb`. */
function pixelOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return red | (green << 8) | (blue << 16);
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
