import { expect, it } from 'vitest';
import { councilNotes } from '../../src/render/council-notes.ts';

it('A council’s reply notes what bears on its control and its seats, and leaves the rest to /about', () => {
  const rules = ['seats-stated', 'double-votes', 'gains-labelled', 'swing-fields', 'control-disputed', 'ward-headings'];
  const notes = rules.map((rule) => ({ rule, sentence: `A note on ${rule}.` }));
  expect(councilNotes({ notes })).toEqual([
    'A note on seats-stated.',
    'A note on gains-labelled.',
    'A note on control-disputed.',
  ]);
  expect(councilNotes({ notes: [] })).toEqual([]);
});
