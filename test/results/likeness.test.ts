import { describe, expect, it } from 'vitest';
import { likenessOf } from '../../src/results/likeness.ts';

const MARTIN = { person_name: 'Martin Rawson', post_label: 'Derwent', party: 'Lab' };

describe('Two candidacies', () => {
  it.each([
    ['Martin Rawson', 'Abbey', 'Ind', 'same name'],
    ['martin rawson', 'Derwent', 'Lab', 'same name'],
    ['Rawson M.', 'Derwent', 'Lab', 'same surname, initial, ward and party'],
    ['Rawson M.J.', 'derwent', 'lab', 'same surname, initial, ward and party'],
    ['Rawson M.', 'Abbey', 'Lab', null],
    ['Rawson M.', 'Derwent', 'Con', null],
    ['Rawson J.', 'Derwent', 'Lab', null],
    ['John Rawson', 'Derwent', 'Lab', null],
  ])('of Martin Rawson, Derwent, and %s, %s, %s: %s', (person_name, post_label, party, likeness) => {
    const other = { person_name, post_label, party };
    expect(likenessOf(MARTIN, other)).toBe(likeness);
    expect(likenessOf(other, MARTIN)).toBe(likeness);
  });
});
