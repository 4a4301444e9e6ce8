import { describe, expect, it } from 'vitest';
import { cut } from '../../src/discord/message.ts';
import { pageOf } from '../../src/render/pagination.ts';
import { dayInWords, linesWithin, plain } from '../../src/render/text.ts';
import { listed } from '../../src/render/words.ts';

describe('Texts', () => {
  it.each([
    ['2003-05-01', '1 May 2003'],
    ['2019-12-12', '12 December 2019'],
  ])('print the day %s as %s', (date, words) => expect(dayInWords(date)).toBe(words));

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('list %j as %j', (items, words) => expect(listed(items)).toBe(words));

  it('escape what Discord would read as markdown', () => {
    expect(plain('Westward_Ho* `x` [a](b) ~~#|>')).toBe('Westward\\_Ho\\* \\`x\\` \\[a\\](b) \\~\\~\\#\\|\\>');
  });

  it('keep whole lines within a limit and say how many are left out', () => {
    const lines = Array.from({ length: 100 }, (_, index) => `line ${index + 1}`);
    const kept = linesWithin(lines, 200);
    expect(kept.length).toBeLessThanOrEqual(200);
    const shown = kept.split('\n').length - 1;
    expect(kept).toBe([...lines.slice(0, shown), `… and ${100 - shown} more`].join('\n'));
    expect(linesWithin(lines, 5000)).toBe(lines.join('\n'));
  });

  it('cut with an ellipsis, and never through a character', () => {
    expect(cut('Mickleover', 10)).toBe('Mickleover');
    expect(cut('Mickleover', 9)).toBe('Mickleov…');
    expect(cut('a🟧🟧', 3)).toBe('a…');
  });
});

describe('A page', () => {
  it.each([
    [1, [1, 2, 3], 1],
    [3, [7], 7],
    [9, [7], 7],
    [0, [1, 2, 3], 1],
  ])('%i of a list of seven by three holds %j', (asked, items, first) => {
    expect(pageOf([1, 2, 3, 4, 5, 6, 7], 3, asked)).toMatchObject({ items, first, pages: 3 });
  });

  it('of an empty list is the only one', () => {
    expect(pageOf([], 3, 2)).toEqual({ items: [], number: 1, pages: 1, first: 1 });
  });
});
