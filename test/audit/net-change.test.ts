import { netChange } from '../../audit/net-change.ts';
import { at } from '../support/elections.ts';
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
]);
