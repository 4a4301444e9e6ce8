import { electedFlags } from '../../audit/elected-flags.ts';
import { at } from '../support/elections.ts';
import { testRule } from './test-rule.ts';

testRule(electedFlags, [
  [
    'finds a flag on somebody with fewer votes than a loser',
    ({ millHill }) => {
      at(millHill.candidates, 0).votes_cast = 390;
    },
    ['error: In Mill Hill, Ann Archer is flagged as elected with 390 votes, but Ben Baker is not with 400, 10 more.'],
  ],
  [
    'accepts a flag on either of two with the same votes',
    ({ millHill }) => {
      at(millHill.candidates, 0).votes_cast = 400;
    },
    [],
  ],
  [
    'finds too few flags for the seats',
    ({ millHill }) => {
      millHill.seats_contested = 2;
    },
    ['error: Mill Hill has 1 candidate flagged as elected; by its seats and candidates it should have 2, one more.'],
  ],
  [
    'expects no flag for a seat that nobody stood for',
    ({ millHill }) => {
      millHill.seats_contested = 2;
      millHill.candidates.pop();
    },
    [],
  ],
  [
    'finds nothing if the poll was cancelled',
    ({ millHill }) => {
      millHill.cancelled_poll = true;
      at(millHill.candidates, 0).elected = false;
      for (const person of millHill.candidates) person.votes_cast = null;
    },
    [],
  ],
  [
    'finds nothing if flags or votes are not recorded',
    ({ millHill, stMarys }) => {
      millHill.seats_contested = 2;
      for (const person of millHill.candidates) person.elected = null;
      at(stMarys.candidates, 0).votes_cast = null;
    },
    [],
  ],
]);
