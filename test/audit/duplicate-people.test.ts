import { duplicatePeople } from '../../audit/duplicate-people.ts';
import { CONSERVATIVE, candidate, INDEPENDENT, LABOUR } from '../support/elections.ts';
import { testRule } from './test-rule.ts';

testRule(duplicatePeople, [
  [
    'finds a line twice on a ballot, ignoring case',
    ({ millHill }) => {
      millHill.candidates.push(candidate('ANN ARCHER', LABOUR, 600));
    },
    ['error: The name Ann Archer appears twice on the ballot of Mill Hill, with the same party and the same votes.'],
  ],
  [
    'takes namesakes of one party with different votes for two people',
    ({ millHill }) => {
      millHill.candidates.push(candidate('Smith J.', LABOUR, 20), candidate('Smith J.', LABOUR, 21));
    },
    [],
  ],
  [
    'takes namesakes of two parties with the same votes for two people',
    ({ millHill }) => {
      millHill.candidates.push(candidate('Jo Smith', LABOUR, 20), candidate('Jo Smith', CONSERVATIVE, 20));
    },
    [],
  ],
  [
    'does not judge namesakes whose votes are not recorded',
    ({ millHill }) => {
      millHill.candidates.push(candidate('Smith J.', LABOUR, null), candidate('Smith J.', LABOUR, null));
    },
    [],
  ],
  [
    'finds nothing if only the surname is the same',
    ({ millHill }) => {
      millHill.candidates.push(candidate('Anne Archer', INDEPENDENT, 20));
    },
    [],
  ],
  [
    'counts how often the line appears',
    ({ millHill }) => {
      millHill.candidates.push(candidate('Ann Archer', LABOUR, 600), candidate('Ann Archer', LABOUR, 600));
    },
    [
      'error: The name Ann Archer appears three times on the ballot of Mill Hill, with the same party and the same votes.',
    ],
  ],
]);
