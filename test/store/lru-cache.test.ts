import { describe, expect, it } from 'vitest';
import { LruCache } from '../../src/store/lru-cache.ts';

describe('The LRU cache', () => {
  it('evicts the least recently used when it is full', () => {
    const cache = new LruCache<string>(100);
    for (const key of ['a', 'b', 'c']) cache.add(key, key.toUpperCase(), 33);
    expect(cache.get('a')).toBe('A');
    cache.add('d', 'D', 33);
    expect(['a', 'b', 'c', 'd'].map((key) => cache.get(key))).toEqual(['A', undefined, 'C', 'D']);
  });

  it('keeps a value that is larger than its limit, and nothing else', () => {
    const cache = new LruCache<string>(100);
    cache.add('a', 'A', 10);
    cache.add('b', 'B', 1000);
    expect([cache.get('a'), cache.get('b')]).toEqual([undefined, 'B']);
  });

  it('counts a value that is added twice once, and keeps the first', () => {
    const cache = new LruCache<string>(100);
    cache.add('a', 'A', 40);
    expect(cache.add('a', 'another A', 40)).toBe('A');
    cache.add('b', 'B', 40);
    expect([cache.get('a'), cache.get('b')]).toEqual(['A', 'B']);
  });
});
