import { describe, expect, it } from 'vitest';
import { readAs, withLine } from '../../src/render/answer.ts';

describe('An answer to a misspelt name', () => {
  const answer = { kind: 'notice', content: 'Darley, 1 May 2003' } as const;
  it.each([
    ['says what it was read as', 'Darley', 'Darley, 1 May 2003\nRead as “Darley”.'],
    ['escapes what it was read as', 'St_Mary*s', 'Darley, 1 May 2003\nRead as “St\\_Mary\\*s”.'],
    ['does not change if it was read as typed', null, 'Darley, 1 May 2003'],
  ])('%s', (_, name, words) => expect(readAs(answer, name)).toEqual({ kind: 'notice', content: words }));
});

it('An answer can have one more line', () => {
  const answer = { kind: 'notice', content: 'Not found.' } as const;
  expect(withLine(answer, 'Searched in the 6 elections on file.')).toEqual({
    kind: 'notice',
    content: 'Not found.\nSearched in the 6 elections on file.',
  });
});
