import { expect, it } from 'vitest';
import { surnamesLike } from '../../src/lookup/person.ts';

it.each([
  ['Joan Traviss', ['travis']],
  ['Tarvis', ['travis']],
  ['Bulll', ['bull']],
  ['Xyz', []],
])('A misspelt surname in %j may be one of %j', (typed, found) => {
  expect(surnamesLike(typed, ['abbey', 'bull', 'travis'])).toEqual(found);
});
