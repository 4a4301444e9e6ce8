import { sameNames } from '../../audit/same-names.ts';
import { candidate, INDEPENDENT } from '../support/elections.ts';
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
    'finds nothing if the name is twice on one ballot',
    ({ millHill }) => {
      millHill.candidates.push(candidate('Ann Archer', INDEPENDENT, 20));
    },
    [],
  ],
]);
