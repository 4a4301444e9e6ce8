import { wardsTwice } from '../../audit/wards-twice.ts';
import type { Ballot } from '../../src/results/schema.ts';
import { testRule } from './test-rule.ts';

function like(ballot: Ballot, changes: Partial<Ballot>): Ballot {
  return { ...structuredClone(ballot), ...changes };
}

testRule(wardsTwice, [
  [
    'finds two spellings of one name, whatever the codes',
    ({ election, millHill }) => {
      millHill.post_label = 'Mill and Hill';
      election.ballots.push(like(millHill, { post_label: 'Mill & Hill', gss: 'E05999909' }));
    },
    ['error: Mill and Hill and Mill & Hill are two spellings of one name: the ward is recorded twice.'],
  ],
  [
    'finds one code under two names',
    ({ millHill, stMarys }) => {
      stMarys.gss = millHill.gss;
    },
    ["error: Mill Hill and St. Mary's are recorded with one code."],
  ],
  [
    'accepts a by-election on the day of the ordinary ballot',
    ({ election, millHill }) => {
      election.ballots.push(like(millHill, { post_label: 'Mill-Hill', by_election: true }));
    },
    [],
  ],
  [
    'accepts wards without a code',
    ({ millHill, stMarys }) => {
      millHill.gss = null;
      stMarys.gss = null;
    },
    [],
  ],
]);
