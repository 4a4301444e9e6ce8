import { expect, it } from 'vitest';
import { cut } from '../../src/discord/message.ts';

it('A text is cut with an ellipsis, but never in the middle of a character', () => {
  expect(cut('Mickleover', 10)).toBe('Mickleover');
  expect(cut('Mickleover', 9)).toBe('Mickleov…');
  expect(cut('a🟧🟧', 3)).toBe('a…');
});
