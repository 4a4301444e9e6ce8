import { duplicatePeople } from '../../audit/duplicate-people.ts';
import { candidate, INDEPENDENT } from '../support/elections.ts';
import { testRule } from './test-rule.ts';

testRule(duplicatePeople, [
  [
    'finds a name twice on a ballot, ignoring case',
    ({ millHill }) => {
      millHill.candidates.push(candidate('ANN ARCHER', INDEPENDENT, 20));
    },
    ['error: The name Ann Archer appears twice on the ballot of Mill Hill.'],
  ],
  [
    'finds nothing if only the surname is the same',
    ({ millHill }) => {
      millHill.candidates.push(candidate('Anne Archer', INDEPENDENT, 20));
    },
    [],
  ],
  [
    'counts how often the name appears',
    ({ millHill }) => {
      millHill.candidates.push(candidate('Ann Archer', INDEPENDENT, 20), candidate('Ann Archer', INDEPENDENT, 10));
    },
    ['error: The name Ann Archer appears three times on the ballot of Mill Hill.'],
  ],
]);
