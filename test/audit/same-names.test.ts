import { sameNames } from '../../audit/same-names.ts';
import { candidate, INDEPENDENT, LABOUR } from '../support/elections.ts';
import { testRule } from './test-rule.ts';

testRule(sameNames, [
  [
    'notes a name on two ballots',
    ({ stMarys }) => {
      stMarys.candidates.push(candidate('Ann Archer', INDEPENDENT, 20));
    },
    [
      "note: The name Ann Archer appears on the ballots of Mill Hill and St. Mary's; the source does not say whether it is one person.",
    ],
  ],
  [
    'prints a name as the first ballot does',
    ({ stMarys }) => {
      stMarys.candidates.push(candidate('ANN ARCHER', INDEPENDENT, 20));
    },
    [
      "note: The name Ann Archer appears on the ballots of Mill Hill and St. Mary's; the source does not say whether it is one person.",
    ],
  ],
  [
    'says that the source prints only initials',
    ({ millHill, stMarys }) => {
      millHill.candidates.push(candidate('Smith J.A.', INDEPENDENT, 20));
      stMarys.candidates.push(candidate('Smith J.A.', LABOUR, 20));
    },
    [
      "note: The name Smith J.A. appears on the ballots of Mill Hill and St. Mary's; the source prints only initials, and does not say whether it is one person.",
    ],
  ],
  [
    'notes a name on two ballots of one ward',
    ({ election, millHill }) => {
      const by = { ...structuredClone(millHill), by_election: true };
      by.candidates.pop();
      election.ballots.push(by);
    },
    [
      'note: The name Ann Archer appears on the ballots of Mill Hill and Mill Hill (by-election); the source does not say whether it is one person.',
    ],
  ],
  [
    'finds nothing if the name is twice on one ballot',
    ({ millHill }) => {
      millHill.candidates.push(candidate('Ann Archer', INDEPENDENT, 20));
    },
    [],
  ],
]);
