import { partyVotes } from '../../audit/party-votes.ts';
import { at, CO_OPERATIVE } from '../support/elections.ts';
import { testRule } from './test-rule.ts';

testRule(partyVotes, [
  [
    'finds a total that differs from the sum over the wards',
    ({ millHill }) => {
      at(millHill.candidates, 0).votes_cast = 1614;
    },
    ['error: The source prints 1,100 votes for Labour; the wards add up to 2,114.'],
  ],
  [
    'counts 0 votes for a party without candidates',
    ({ declared }) => {
      declared.parties.push({ ...at(declared.parties, 2), party_id: 'PP63', party_name: 'Green Party' });
    },
    ['error: The source prints 500 votes for Green; the wards add up to 0.'],
  ],
  [
    'counts joint candidates with their main party if they have no row of their own',
    ({ millHill }) => {
      Object.assign(at(millHill.candidates, 0), CO_OPERATIVE);
    },
    [],
  ],
  [
    'counts joint candidates apart if they have a row of their own',
    ({ declared, millHill }) => {
      Object.assign(at(millHill.candidates, 0), CO_OPERATIVE);
      declared.parties.push({ ...at(declared.parties, 1), ...CO_OPERATIVE, votes_cast: 600 });
    },
    ['error: The source prints 1,100 votes for Labour; the wards add up to 500.'],
  ],
  [
    'accepts totals that leave out a by-election on the same day',
    ({ election, millHill }) => {
      election.ballots.push({ ...structuredClone(millHill), by_election: true });
    },
    [],
  ],
  [
    'leaves out votes in a ward whose poll was cancelled',
    ({ election, millHill }) => {
      election.ballots.push({ ...structuredClone(millHill), cancelled_poll: true });
    },
    [],
  ],
  [
    'finds nothing if a vote is not recorded',
    ({ millHill }) => {
      at(millHill.candidates, 0).votes_cast = null;
    },
    [],
  ],
  [
    'finds nothing if the source does not print totals',
    ({ declared, millHill }) => {
      at(millHill.candidates, 0).votes_cast = 1614;
      at(declared.parties, 1).votes_cast = null;
    },
    [],
  ],
]);
