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
      'error: The source prints 1 seat for Conservative; the wards add up to 2.',
      'error: The source prints 1 seat for Labour; the wards add up to 0.',
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
    'accepts totals that leave out a by-election on the same day',
    ({ election, millHill }) => {
      election.ballots.push({ ...structuredClone(millHill), by_election: true });
    },
    [],
  ],
  [
    'accepts totals that count a by-election on the same day',
    ({ millHill }) => {
      millHill.by_election = true;
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
