import { netChange } from '../../audit/net-change.ts';
import { at, CONSERVATIVE, LABOUR, LIBERAL_DEMOCRATS } from '../support/elections.ts';
import { testRule } from './test-rule.ts';

testRule(netChange, [
  [
    'notes a net change that differs from gains minus losses',
    ({ stMarys }) => {
      at(stMarys.outcomes, 0).gained_from = 'PP53';
    },
    [
      'note: The net change for Conservative is −1 by its seats before and after, but 0 by the ward labels.',
      'note: The net change for Labour is 0 by its seats before and after, but −1 by the ward labels.',
    ],
  ],
  [
    'compares only the gains if a label does not name the loser',
    ({ stMarys }) => {
      at(stMarys.outcomes, 0).gained_from = null;
      at(stMarys.outcomes, 0).outcome = 'hold';
    },
    [
      'note: The net change for Conservative is −1 by its seats before and after, but 0 by the ward labels.',
      'note: The net change for Liberal Democrats is +1 by its seats before and after, but 0 by the ward labels.',
    ],
  ],
  [
    'counts only gains if one of them does not name the loser',
    ({ election, stMarys }) => {
      at(stMarys.outcomes, 0).gained_from = null;
      election.composition = [
        { ...CONSERVATIVE, seats_before: 6, seats_after: 3 },
        { ...LABOUR, seats_before: 3, seats_after: 4 },
        { ...LIBERAL_DEMOCRATS, seats_before: 0, seats_after: 2 },
      ];
    },
    [
      'note: The net change for Labour is +1 by its seats before and after, but the wards label no gain for it.',
      'note: The net change for Liberal Democrats is +2 by its seats before and after, but the wards label only one gain for it.',
    ],
  ],
  [
    'finds nothing if a seat has no label',
    ({ stMarys, millHill }) => {
      at(stMarys.outcomes, 0).gained_from = 'PP53';
      millHill.outcomes = [];
    },
    [],
  ],
  [
    'finds nothing if the composition is not recorded',
    ({ election, stMarys }) => {
      at(stMarys.outcomes, 0).gained_from = 'PP53';
      election.composition = null;
    },
    [],
  ],
  [
    'finds nothing if a label does not name the loser and the gains suffice',
    ({ stMarys }) => {
      at(stMarys.outcomes, 0).gained_from = null;
    },
    [],
  ],
  [
    'writes several labelled gains in the plural',
    ({ election, stMarys, westwardHo }) => {
      Object.assign(at(westwardHo.candidates, 0), LIBERAL_DEMOCRATS);
      for (const ballot of [stMarys, westwardHo]) {
        ballot.outcomes = [{ party_id: LIBERAL_DEMOCRATS.party_id, outcome: 'gain', gained_from: null }];
      }
      election.composition = [
        { ...CONSERVATIVE, seats_before: 5, seats_after: 2 },
        { ...LABOUR, seats_before: 4, seats_after: 4 },
        { ...LIBERAL_DEMOCRATS, seats_before: 0, seats_after: 3 },
      ];
    },
    [
      'note: The net change for Liberal Democrats is +3 by its seats before and after, but the wards label only two gains for it.',
    ],
  ],
  [
    'finds nothing if a label does not name its party',
    ({ millHill, stMarys }) => {
      at(millHill.outcomes, 0).party_id = null;
      at(stMarys.outcomes, 0).gained_from = 'PP53';
    },
    [],
  ],
]);
