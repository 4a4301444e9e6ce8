import { describe, expect, it } from 'vitest';
import { readCustomId } from '../../src/discord/custom-id.ts';
import { lookedFor, notFound, readAs, whichOne } from '../../src/render/not-found.ts';

const asked = { asker: '1', private: true };
const example = (name = 'Abbey') => `/ward ${name}`;
const options = ['Chaddesden', 'Chellaston'].map((label) => ({
  label,
  view: { command: 'ward', args: ['E06000015.2003-05-01', label.toLowerCase()] },
}));

describe('A question that names nothing we hold', () => {
  it.each([
    ['nothing is close', [], ' Try `/ward Abbey`.'],
    ['one name is close', ['Darley'], ' Closest: Darley. Try `/ward Darley`.'],
    ['two are', ['Darley', 'Derwent'], ' Closest: Darley or Derwent. Try `/ward Darley`.'],
    ['three are', ['Boulton', 'Abbey', 'Darley'], ' Closest: Boulton, Abbey or Darley. Try `/ward Boulton`.'],
    ['a name has markdown in it', ['St_Mary*s'], ' Closest: St\\_Mary\\*s. Try `/ward St_Mary*s`.'],
  ])('is told so with an example where %s', (_, closest, words) => {
    expect(notFound('no ward of Derby City Council has that name', closest, example)).toEqual({
      kind: 'not found',
      content: `Not found: no ward of Derby City Council has that name.${words}`,
    });
  });
});

describe('A question that names several', () => {
  it('offers each as a button that leads to it, for the one who asked', () => {
    const { kind, content, buttons = [] } = whichOne('Which ward?', options, asked);
    expect({ kind, content }).toEqual({ kind: 'choice', content: 'Which ward?' });
    expect(buttons.map(({ label }) => label)).toEqual(['Chaddesden', 'Chellaston']);
    expect(buttons.map(({ custom_id }) => readCustomId(custom_id))).toEqual(
      options.map(({ view }) => ({ action: 'choose', asker: '1', private: true, view })),
    );
  });

  it.each<[number | 'uncounted', string]>([
    [0, 'Which ward?'],
    [1, 'Which ward? 1 more fit; type more of the name.'],
    [44, 'Which ward? 44 more fit; type more of the name.'],
    ['uncounted', 'Which ward? More may fit; type more of the name.'],
  ])('says how many more fit: %s', (more, words) =>
    expect(whichOne('Which ward?', options, asked, more).content).toBe(words),
  );
});

describe('An answer to a name that was misspelt', () => {
  const answer = { kind: 'notice', content: 'Darley, 1 May 2003' } as const;
  it.each([
    ['says what it was read as', 'Darley', 'Darley, 1 May 2003\nRead as “Darley”.'],
    ['escapes what it was read as', 'St_Mary*s', 'Darley, 1 May 2003\nRead as “St\\_Mary\\*s”.'],
    ['says nothing where it was read as typed', null, 'Darley, 1 May 2003'],
  ])('%s', (_, name, words) => expect(readAs(answer, name)).toEqual({ kind: 'notice', content: words }));
});

it('An answer about somebody says where the person was looked for', () => {
  const answer = { kind: 'notice', content: 'Not found.' } as const;
  expect(lookedFor(answer, 'in the 6 elections held')).toEqual({
    kind: 'notice',
    content: 'Not found.\nLooked for in the 6 elections held.',
  });
});
