import { expect, it } from 'vitest';
import { button, buttonRows, cut } from '../../src/discord/message.ts';

it('A text is cut with an ellipsis, but never in the middle of a character', () => {
  expect(cut('Mickleover', 10)).toBe('Mickleover');
  expect(cut('Mickleover', 9)).toBe('Mickleov…');
  expect(cut('a🟧🟧', 3)).toBe('a…');
});

it.each([
  [0, []],
  [1, [1]],
  [5, [5]],
  [6, [3, 3]],
  [7, [4, 3]],
  [11, [4, 4, 3]],
  [25, [5, 5, 5, 5, 5]],
])('%i buttons are in rows of %j', (number, sizes) => {
  const buttons = Array.from({ length: number }, (_, index) => button(`id-${index}`, `Button ${index}`));
  const rows = buttonRows(buttons);
  expect(rows.map(({ components }) => components.length)).toEqual(sizes);
  expect(rows.flatMap(({ components }) => components)).toEqual(buttons);
});
