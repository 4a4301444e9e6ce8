import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../../src/results/name-key.ts';

describe('Names compare as equal', () => {
  it.each([
    ['with & or and', ['Pike & Hollow', 'Pike and Hollow', 'Pike AND Hollow', 'Pike&Hollow']],
    [
      'with any apostrophe or none',
      ["Farmers' Voice", 'Farmers’ Voice', 'Farmers‘ Voice', 'Farmers´ Voice', 'Farmers Voice'],
    ],
    ['with any dash or a space', ['Stoke-on-Trent', 'Stoke – on – Trent', 'Stoke‑on‑Trent', 'stoke on trent']],
    ['with St, St. or Saint', ["St Mary's", "St. Mary's", 'St.Mary’s', "Saint Mary's", 'SAINT MARYS']],
    ['with St within the name', ["Moor & St. John's", "Moor and Saint John's"]],
    ['with or without accents and ligatures', ['Ynys Môn', 'Ynys Mon', 'Ynys Mo\u0302n']],
    ['with ligatures', ['Sheﬃeld', 'Sheffield']],
    ['with letters that a British keyboard lacks', ['Łukasz Søby', 'Lukasz Soby', 'ŁUKASZ SØBY']],
    ['with letters that stand for two', ['Großæþ', 'Grossaeth', 'GROẞÆÞ']],
    ['with other letters that have no accent to drop', ['Đðø ıŧħŋ œĸ', 'Ddo ithn oek']],
    ['with other punctuation', ['Westward Ho!', ' westward  ho ']],
    ['in other scripts', ['王小明', ' 王小明']],
  ])('%s', (_, names) => {
    expect(new Set(names.map(nameKey)).size).toBe(1);
  });
});

describe('Names compare as different', () => {
  it.each([
    ['if one has "the"', 'The Park', 'Park'],
    ['if letters differ', 'Łukasz', 'Wukasz'],
    ['if a street is not a saint', 'Market Street', 'Market St'],
    ['if a word only begins with saint', 'Saints Moor', 'St Moor'],
    ['if neither has a letter or a digit', '???', '!'],
  ])('%s', (_, one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  it('keeps the key of a key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(nameKey(nameKey(name))).toBe(nameKey(name));
      }),
    );
  });
});
