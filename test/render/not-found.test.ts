import { describe, expect, it } from 'vitest';
import { notFound, whichOne } from '../../src/render/not-found.ts';

const example = (name = 'Abbey') => `/ward ${name}`;
const options = ['Chaddesden', 'Chellaston'].map((label) => ({
  label,
  view: `ward|E06000015.2003-05-01|${label.toLowerCase()}`,
}));

describe('A question that names nothing on file', () => {
  it.each([
    ['no name is close', [], ' Try `/ward Abbey`.'],
    ['one name is close', ['Darley'], ' Closest: Darley. Try `/ward Darley`.'],
    ['two names are close', ['Darley', 'Derwent'], ' Closest: Darley or Derwent. Try `/ward Darley`.'],
    [
      'three names are close',
      ['Boulton', 'Abbey', 'Darley'],
      ' Closest: Boulton, Abbey or Darley. Try `/ward Boulton`.',
    ],
    ['a name ends with an initial', ['Adams D.'], ' Closest: Adams D. Try `/ward Adams D.`.'],
    ['a name contains markdown', ['St_Mary*s'], ' Closest: St\\_Mary\\*s. Try `/ward St_Mary*s`.'],
  ])('gets an example if %s', (_, names, words) => {
    expect(notFound('no ward of Derby City Council has that name', { names, areNear: true }, example)).toEqual({
      kind: 'not found',
      content: `Not found: no ward of Derby City Council has that name.${words}`,
    });
  });
});

it('A question that names nothing like a name on file gets names as examples', () => {
  const names = ['Abbey', 'Boulton', 'Darley'];
  expect(notFound('no ward of that name', { names, areNear: false }, example).content).toBe(
    'Not found: no ward of that name. On file, for example: Abbey, Boulton and Darley. Try `/ward Abbey`.',
  );
});

describe('A question that names several things', () => {
  it('gets a button for each', () => {
    const { kind, content, buttons = [] } = whichOne('Which ward?', options);
    expect({ kind, content }).toEqual({ kind: 'choice', content: 'Which ward?' });
    expect(buttons).toEqual([
      { label: 'Chaddesden', view: 'ward|E06000015.2003-05-01|chaddesden' },
      { label: 'Chellaston', view: 'ward|E06000015.2003-05-01|chellaston' },
    ]);
  });

  it.each([
    ['Which party do you mean?', 'Do you mean St\\_Mary $&?'],
    ['Which ward of Derby City Council do you mean?', 'Do you mean St\\_Mary $&?'],
    ['Which ward of Derby City Council do you mean by `second`?', 'Do you mean St\\_Mary $& by `second`?'],
    [
      'Which person do you mean, of those who stood in 2003? Some print initials.',
      'Do you mean St\\_Mary $&, of those who stood in 2003? Some print initials.',
    ],
    ['Both are Darley. Name a second ward.', 'Both are Darley. Name a second ward.'],
  ])('says the name if there is one choice: %s', (question, words) => {
    expect(whichOne(question, [{ label: 'St_Mary $&', view: 'x' }]).content).toBe(words);
    const others = [
      { label: 'A', view: 'x' },
      { label: 'B', view: 'y' },
    ];
    expect(whichOne(question, others).content).toBe(question);
    expect(whichOne(question, others.slice(1), 'uncounted').content).toContain(question);
  });

  it.each<[number | 'uncounted', string]>([
    [0, 'Which ward?'],
    [1, 'Which ward? 1 more matches; type more of the name.'],
    [44, 'Which ward? 44 more match; type more of the name.'],
    ['uncounted', 'Which ward? More may match; type more of the name.'],
  ])('says how many more match: %s', (more, words) =>
    expect(whichOne('Which ward?', options, more).content).toBe(words),
  );
});
