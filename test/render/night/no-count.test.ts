import { expect, it } from 'vitest';
import type { CouncilEntry } from '../../../src/release/catalogue.ts';
import { noCountOpen } from '../../../src/render/night/no-count.ts';

const entry = (name: string, place: number): CouncilEntry => ({
  slug: name.toLowerCase(),
  name,
  gss: `E0700000${place}`,
  elections: 1,
  newest: '2023-05-04',
  polls: [],
  hash: '',
});
const open = ['Adur', 'Arun', 'Ashfield', 'Barnet', 'Barnsley'].map(entry);

it('A council without an open count has buttons for four that have one, and says how many more there are', () => {
  const answer = noCountOpen(entry('Derby', 9), open);
  expect(answer.content).toBe(
    'No count is open for Derby. Counts that are open have a button. For 1 other, use `council:`.',
  );
  const labels = 'buttons' in answer ? answer.buttons?.map(({ label }) => label) : [];
  expect(labels).toEqual(['Adur', 'Arun', 'Ashfield', 'Barnet', 'Its newest election']);
});
