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

  it('throws if the bytes are not an album', () => {
    expect(() => pictureIn(Uint8Array.of(0, 0, 0, 9, 1).buffer, 'aa')).toThrow();
  });
});
