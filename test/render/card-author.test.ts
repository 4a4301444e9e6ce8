import { describe, expect, it } from 'vitest';
import { cardAuthor } from '../../src/render/card-author.ts';

const FIRST = { name: '2003 Derby City Council election' };
const LAST = { name: '2022 Derby City Council election' };
const DERBY = { name: 'Derby City Council' };
const TESTHAM = { name: 'Testham Borough Council' };

describe('The line above a title', () => {
  it.each([
    ['one election', [FIRST], [DERBY], '2003 Derby City Council election'],
    ['one election twice', [FIRST, FIRST], [DERBY, DERBY], '2003 Derby City Council election'],
    ['two elections of a council', [FIRST, LAST], [DERBY, DERBY], 'Derby City Council'],
    ['elections of two councils', [FIRST, LAST], [DERBY, TESTHAM], 'Derby City Council and Testham Borough Council'],
  ])('is about %s', (_, elections, councils, words) => {
    expect(cardAuthor(elections, councils)).toBe(words);
  });
});
