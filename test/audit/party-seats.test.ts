import { partySeats } from '../../audit/party-seats.ts';
import { at, flagNobody } from '../support/elections.ts';
import { testRule } from './test-rule.ts';

testRule(partySeats, [
  [
    'finds totals that differ from the winners by votes, if nobody is flagged',
    ({ election, millHill }) => {
      flagNobody(election);
      at(millHill.candidates, 1).votes_cast = 601;
    },
    [
      'error: The source prints 1 seat for Conservative; the wards elect 2, one more.',
      'error: The source prints 1 seat for Labour; the wards elect 0, one fewer.',
    ],
  ],
  [
    'counts joint candidates with their main party if they have no row of their own',
    ({ millHill }) => {
      at(millHill.candidates, 0).party_id = 'joint-party:53-119';
    },
    [],
  ],
  [
    'finds nothing if a tie is unresolved',
    ({ election, millHill }) => {
      flagNobody(election);
      at(millHill.candidates, 1).votes_cast = 600;
    },
    [],
  ],
  [
    'finds nothing if votes are not recorded',
    ({ election, millHill }) => {
      flagNobody(election);
      at(millHill.candidates, 1).votes_cast = null;
    },
    [],
  ],
  [
    'finds nothing if the source does not print totals',
    ({ declared }) => {
      for (const party of declared.parties) party.seats_won = null;
    },
    [],
  ],
]);
