import { partyShares } from '../../audit/party-shares.ts';
import { at, candidate, LABOUR } from '../support/elections.ts';
import { testRule } from './test-rule.ts';

testRule(partyShares, [
  [
    'finds a share that fits no method',
    ({ declared }) => {
      at(declared.parties, 1).share_percentage = 38.7;
    },
    ['error: The source prints 38.7% for Labour; by all votes it is 36.7%.'],
  ],
  [
    'notes a share that the source rounds differently',
    ({ declared }) => {
      at(declared.parties, 1).share_percentage = 36.6;
    },
    ['note: The source prints 36.6% for Labour; by all votes it is 36.7%.'],
  ],
  [
    'notes a share by best-placed candidate',
    ({ declared, millHill }) => {
      millHill.seats_contested = 2;
      millHill.candidates.push(candidate('Hal Hill', LABOUR, 500));
      for (const party of declared.parties) party.share_percentage = null;
      at(declared.parties, 1).share_percentage = 36.7;
    },
    ['note: The source prints 36.7% for Labour, its share by best-placed candidate; by all votes it is 45.7%.'],
  ],
  [
    'accepts whole percentages if the source prints no others',
    ({ declared }) => {
      for (const [index, share] of [47, 37, 17].entries()) at(declared.parties, index).share_percentage = share;
    },
    [],
  ],
  [
    'notes a whole percentage that was cut off, and finds one that is wrong',
    ({ declared }) => {
      for (const [index, share] of [46, 39, 17].entries()) at(declared.parties, index).share_percentage = share;
    },
    [
      'note: The source prints 46% for Conservative; by all votes it is 46.7%.',
      'error: The source prints 39% for Labour; by all votes it is 36.7%.',
    ],
  ],
  [
    'accepts a whole percentage that is nearly half a point off',
    ({ declared, millHill }) => {
      at(millHill.candidates, 0).votes_cast = 608;
      at(millHill.candidates, 1).votes_cast = 392;
      for (const [index, share] of [46, 37, 17].entries()) at(declared.parties, index).share_percentage = share;
    },
    [],
  ],
  [
    'takes a share of two decimal places that was cut off for rounding',
    ({ declared }) => {
      at(declared.parties, 1).share_percentage = 36.58;
    },
    ['note: The source prints 36.6% for Labour; by all votes it is 36.7%.'],
  ],
  [
    'accepts shares that leave out a by-election on the same day',
    ({ election, millHill }) => {
      election.ballots.push({ ...structuredClone(millHill), by_election: true });
    },
    [],
  ],
  [
    'finds nothing if a vote is not recorded',
    ({ declared, stMarys }) => {
      at(declared.parties, 1).share_percentage = 50;
      at(stMarys.candidates, 0).votes_cast = null;
    },
    [],
  ],
  [
    'finds nothing if the source prints no share',
    ({ declared }) => {
      at(declared.parties, 1).share_percentage = null;
    },
    [],
  ],
  [
    'notes a whole percentage that is one point off, and finds one that is more than a point off',
    ({ declared, millHill, stMarys }) => {
      // Of 3,000 votes, the Conservatives have 1,410 and Labour 1,083.
      at(millHill.candidates, 0).votes_cast = 583;
      at(millHill.candidates, 1).votes_cast = 410;
      at(stMarys.candidates, 0).votes_cast = 507;
      for (const [index, share] of [46, 35, 17].entries()) at(declared.parties, index).share_percentage = share;
    },
    [
      'note: The source prints 46% for Conservative; by all votes it is 47.0%.',
      'error: The source prints 35% for Labour; by all votes it is 36.1%.',
    ],
  ],
  [
    'finds a share that is two tenths of a point off',
    ({ declared }) => {
      at(declared.parties, 1).share_percentage = 36.5;
    },
    ['error: The source prints 36.5% for Labour; by all votes it is 36.7%.'],
  ],
  [
    'finds a whole percentage among shares with a decimal place',
    ({ declared }) => {
      at(declared.parties, 1).share_percentage = 37;
    },
    ['error: The source prints 37.0% for Labour; by all votes it is 36.7%.'],
  ],
  [
    'accepts a share of two decimal places that was rounded',
    ({ declared }) => {
      at(declared.parties, 1).share_percentage = 36.67;
    },
    [],
  ],
]);
