import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { palettePngs } from '../../../scripts/pictures/palette-png.ts';
import { at } from '../../support/elections.ts';

/** The opaque pixels of colours, as the renderer gives them. */
function pixels(colours: readonly number[]): Uint8Array {
  return Uint8Array.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff, 0xff]));
}

/** The PNG of pixels that look one way. */
function palettePng(
  rgba: Uint8Array,
  { kept, ...size }: { width: number; height: number; kept: string[] },
): Uint8Array {
  return at(palettePngs([{ rgba, kept }], size), 0);
}

function read(png: Uint8Array): Uint8Array {
  return Uint8Array.from(PNG.sync.read(Buffer.from(png)).data);
}

const colour = fc.integer({ min: 0, max: 0xffffff });

describe('A PNG with a palette', () => {
  it('has every pixel of a picture with up to 10 colours', () => {
    const picture = fc
      .array(colour, { minLength: 1, maxLength: 10 })
      .chain((few) => fc.record({ width: fc.integer({ min: 1, max: 9 }), colours: fc.array(fc.constantFrom(...few)) }));
    fc.assert(
      fc.property(picture, ({ width, colours }) => {
        const height = Math.floor(colours.length / width);
        fc.pre(height > 0);
        const rgba = pixels(colours.slice(0, width * height));
        expect(read(palettePng(rgba, { width, height, kept: [] }))).toEqual(rgba);
      }),
    );
  });

  it('has every colour to keep, however many there are, in whole bytes if half a byte is too small', () => {
    const greys = Array.from({ length: 40 }, (_, index) => 0x010101 * (6 * index));
    for (const count of [15, 16, 17, 40]) {
      const rgba = pixels(greys.slice(0, count));
      const kept = greys.slice(0, count).map((grey) => `#${grey.toString(16).padStart(6, '0')}`);
      expect(read(palettePng(rgba, { width: count, height: 1, kept }))).toEqual(rgba);
    }
  });

  it('replaces the colours that would be missed least by the most similar, but never one to keep', () => {
    const greys = Array.from({ length: 9 }, (_, index) => 0x010101 * (20 * index));
    const [rare, kept] = [0x000001, 0xe4003b];
    const rgba = pixels([...greys, ...greys, rare, kept]);
    const drawn = read(palettePng(rgba, { width: 20, height: 1, kept: ['#E4003B'] }));
    expect([...drawn.slice(0, -8)]).toEqual([...rgba.slice(0, -8)]);
    expect([...drawn.slice(-4)]).toEqual([0xe4, 0x00, 0x3b, 0xff]);
    expect([...drawn.slice(-8, -4)]).toEqual([0, 0, 0, 0xff]);
  });

  it('prefers a rare colour unlike all others to a frequent one that another resembles', () => {
    const greys = Array.from({ length: 12 }, (_, index) => 0x010101 * index);
    const red = 0xff0000;
    const drawn = read(palettePng(pixels([...greys, ...greys, red]), { width: 25, height: 1, kept: ['#000000'] }));
    expect([...drawn.slice(-4)]).toEqual([0xff, 0x00, 0x00, 0xff]);
  });

  it('has the pixels of both looks of a picture, in files that differ only before their pixels', () => {
    const few = fc.array(fc.tuple(colour, colour), { minLength: 1, maxLength: 10 });
    const picture = few.chain((shades) => fc.array(fc.constantFrom(...shades), { minLength: 1 }));
    fc.assert(
      fc.property(picture, (shades) => {
        const [dark, light] = [pixels(shades.map(([one]) => one)), pixels(shades.map(([, other]) => other))];
        const looks = [
          { rgba: dark, kept: [] },
          { rgba: light, kept: [] },
        ] as const;
        const pngs = palettePngs(looks, { width: shades.length, height: 1 });
        expect(pngs.map(read)).toEqual([dark, light]);
        const [one, other] = pngs.map((png) => Buffer.from(png)).map((png) => png.subarray(png.indexOf('IDAT')));
        expect(one).toEqual(other);
      }),
    );
  });
});
