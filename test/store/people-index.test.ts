import { describe, expect, it } from 'vitest';
import { chunksFor } from '../../src/store/people-index.ts';

const alphabet = Array.from({ length: 26 }, (_, index) => {
  const from = String.fromCharCode(97 + index);
  return { from, hash: from };
});

describe('The chunks to read', () => {
  it.each([
    ['Joan Travis', ['t', 'j']],
    ['travis', ['t']],
    ['Abbey', ['a']],
    ['ann bob cat dan eve fay', ['f', 'e', 'd', 'c']],
    ['', ['a', 'b']],
    ['1', ['a']],
  ])('for %j are %j', (typed, found) => {
    expect(chunksFor(typed, alphabet).chunks.map(({ from }) => from)).toEqual(found);
  });

  it('are all of them if there are few', () => {
    expect(chunksFor('x', alphabet.slice(0, 4))).toEqual({ chunks: alphabet.slice(0, 4), all: true });
  });

  it('for a surname that fills several are the first ones, or the one with the forename', () => {
    const smiths = ['a', 'smith a', 'smith f', 'smith p', 'smith w', 'smithe'].map((from) => ({ from, hash: from }));
    expect(chunksFor('Paul Smith', smiths).chunks.map(({ from }) => from)).toContain('smith p');
    expect(chunksFor('smith', smiths)).toMatchObject({ all: false, chunks: [{ from: 'a' }, { from: 'smith a' }] });
    expect(chunksFor('Smithers', smiths)).toMatchObject({ all: true, chunks: [{ from: 'smithe' }] });
  });
});
