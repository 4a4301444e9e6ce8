import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { albumOf, pictureIn } from '../../src/release/album.ts';

describe('An album', () => {
  const pictures = new Map([
    ['aa', Uint8Array.of(1, 2, 3)],
    ['bb', Uint8Array.of()],
    ['cc', Uint8Array.of(4, 5)],
  ]);

  it('contains the pictures it was made from, and no others', () => {
    const { buffer } = albumOf(pictures);
    for (const [hash, bytes] of pictures) expect(pictureIn(buffer, hash)).toEqual(bytes);
    for (const other of ['dd', '__proto__', 'constructor']) expect(pictureIn(buffer, other)).toBeNull();
  });

  it('stores the end that two pictures share once, whatever the pictures are', () => {
    const bytes = fc.uint8Array({ maxLength: 40 });
    const ends = fc.array(fc.tuple(bytes, bytes, bytes), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(ends, (triples) => {
        const all = triples.flatMap(([one, other, end]) => [one, other].map((start) => [...start, ...end]));
        const files = new Map(all.map((file, place) => [`${place}`, Uint8Array.from(file)]));
        const { buffer } = albumOf(files);
        for (const [hash, file] of files) expect(pictureIn(buffer, hash)).toEqual(file);
      }),
    );
    const end = new Uint8Array(5_000).fill(7);
    const pair = new Map(['aa', 'bb', 'cc'].map((hash, place) => [hash, Uint8Array.of(place, ...end)]));
    expect(albumOf(pair).length).toBeLessThan(end.length + 200);
  });

  it('throws if the bytes are not an album', () => {
    expect(() => pictureIn(Uint8Array.of(0, 0, 0, 9, 1).buffer, 'aa')).toThrow();
  });
});
