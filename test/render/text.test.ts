import { describe, expect, it } from 'vitest';
import { capitalised, dayInWords, linesWithin, plain } from '../../src/render/text.ts';

describe('A polling day in words', () => {
  it.each([
    ['2003-05-01', '1 May 2003'],
    ['2019-12-12', '12 December 2019'],
  ])('%s is %s', (date, words) => expect(dayInWords(date)).toBe(words));

  it.each([
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ])('in %s has its name', (month) => {
    const number = String(new Date(`1 ${month} 2003 UTC`).getUTCMonth() + 1).padStart(2, '0');
    expect(dayInWords(`2003-${number}-09`)).toBe(`9 ${month} 2003`);
  });
});

it('A plain name escapes what Discord would read as markdown', () => {
  expect(plain('Westward_Ho* `x` [a](b) ~~#|>')).toBe('Westward\\_Ho\\* \\`x\\` \\[a\\](b) \\~\\~\\#\\|\\>');
});

it('A sentence begins with a capital', () => expect(capitalised('no overall control')).toBe('No overall control'));

describe('Lines within a limit', () => {
  const ten = Array.from({ length: 10 }, () => 'abcdefghi');
  it.each([
    [99, 10, 0],
    [98, 8, 2],
    [96, 8, 2],
    [95, 7, 3],
    [26, 1, 9],
    [25, 0, 10],
  ])('of %i characters fit %i of ten lines, and count the other %i', (limit, fit, left) => {
    const kept = [...ten.slice(0, fit), ...(left > 0 ? [`… and ${left} more`] : [])];
    expect(linesWithin(ten, limit)).toBe(kept.join('\n'));
  });

  it('do not exceed it, even if many are left out', () => {
    const many = Array.from({ length: 2000 }, () => 'a');
    for (let limit = 17; limit < 60; limit++) {
      const kept = linesWithin(many, limit);
      expect(kept.length).toBeLessThanOrEqual(limit);
      expect(kept.length).toBeGreaterThan(limit - 5);
      expect(kept).toMatch(new RegExp(`… and ${2000 - (kept.split('\n').length - 1)} more$`));
    }
  });

  it('are empty if there are no lines', () => expect(linesWithin([], 100)).toBe(''));

  it('are whole, and the last says how many are left out', () => {
    const lines = Array.from({ length: 100 }, (_, index) => `line ${index + 1}`);
    const kept = linesWithin(lines, 200);
    expect(kept.length).toBeLessThanOrEqual(200);
    const shown = kept.split('\n').length - 1;
    expect(kept).toBe([...lines.slice(0, shown), `… and ${100 - shown} more`].join('\n'));
    expect(linesWithin(lines, 5000)).toBe(lines.join('\n'));
  });

  it('fill the limit to its last character', () => {
    const lines = Array.from({ length: 10 }, () => 'abcdefghi');
    expect(linesWithin(lines, 99)).toBe(lines.join('\n'));
    expect(linesWithin(lines, 98)).toBe([...lines.slice(0, 8), '… and 2 more'].join('\n'));
    expect(linesWithin(['x'.repeat(50)], 40)).toBe('… and 1 more');
  });
});
