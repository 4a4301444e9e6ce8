import { describe, expect, it } from 'vitest';
import { albumOf, pictureIn } from '../../src/release/album.ts';
import { Kept } from '../../src/store/lru-cache.ts';

describe('What a warm isolate keeps', () => {
  it('goes, the longest unasked first, where more comes than it may hold', () => {
    const kept = new Kept(100);
    for (const key of ['a', 'b', 'c']) kept.add(key, key.toUpperCase(), 33);
    expect(kept.get('a')).toBe('A');
    kept.add('d', 'D', 33);
    expect(['a', 'b', 'c', 'd'].map((key) => kept.get(key))).toEqual(['A', undefined, 'C', 'D']);
  });

  it('has room for one that is larger than all it may hold', () => {
    const kept = new Kept(100);
    kept.add('a', 'A', 10);
    kept.add('b', 'B', 1000);
    expect([kept.get('a'), kept.get('b')]).toEqual([undefined, 'B']);
  });

  it('counts one that came twice once', () => {
    const kept = new Kept(100);
    kept.add('a', 'A', 40);
    kept.add('a', 'A', 40);
    kept.add('b', 'B', 40);
    expect([kept.get('a'), kept.get('b')]).toEqual(['A', 'B']);
  });
});

describe('An album', () => {
  const pictures = new Map([
    ['aa', Uint8Array.of(1, 2, 3)],
    ['bb', Uint8Array.of()],
    ['cc', Uint8Array.of(4, 5)],
  ]);

  it('gives back each picture that was put into it, and no other', () => {
    const { buffer } = albumOf(pictures);
    for (const [hash, bytes] of pictures) expect(pictureIn(buffer, hash)).toEqual(bytes);
    for (const other of ['dd', '__proto__', 'constructor']) expect(pictureIn(buffer, other)).toBeNull();
  });

  it('that is none is a fault and not a picture', () => {
    expect(() => pictureIn(Uint8Array.of(0, 0, 0, 9, 1).buffer, 'aa')).toThrow();
  });
});
