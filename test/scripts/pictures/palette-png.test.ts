import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { palettePng } from '../../../scripts/pictures/palette-png.ts';

/** The opaque pixels of colours, as the renderer gives them. */
function pixels(colours: readonly number[]): Uint8Array {
  return Uint8Array.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff, 0xff]));
}

function read(png: Uint8Array): Uint8Array {
  return Uint8Array.from(PNG.sync.read(Buffer.from(png)).data);
}

const colour = fc.integer({ min: 0, max: 0xffffff });

describe('A PNG with a palette', () => {
  it('has every pixel of a picture with up to 64 colours', () => {
    const picture = fc
      .array(colour, { minLength: 1, maxLength: 64 })
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

  it('replaces the rarest of more colours by the most similar, but never one to keep', () => {
    const greys = Array.from({ length: 64 }, (_, index) => 0x010101 * (4 * index));
    const [rare, kept] = [0x000001, 0xe4003b];
    const rgba = pixels([...greys, ...greys, rare, kept]);
    const drawn = read(palettePng(rgba, { width: 130, height: 1, kept: ['#E4003B'] }));
    expect([...drawn.slice(-4)]).toEqual([0xe4, 0x00, 0x3b, 0xff]);
    expect([...drawn.slice(-8, -4)]).toEqual([0, 0, 0, 0xff]);
  });
});
