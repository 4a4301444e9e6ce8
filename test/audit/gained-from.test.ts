import { gainedFrom } from '../../audit/gained-from.ts';
import { at } from '../support/elections.ts';
import { testRule } from './test-rule.ts';

testRule(gainedFrom, [
  [
    'infers the loser if every assignment of seats has the same',
    ({ stMarys }) => {
      at(stMarys.outcomes, 0).gained_from = null;
    },
    [
      "note: The source does not say from whom the seat in St. Mary's was gained. We infer Conservative, from the labels and the net changes.",
    ],
  ],
  [
    'infers no loser if two parties may have had the seat',
    ({ millHill, stMarys }) => {
      at(stMarys.outcomes, 0).gained_from = null;
      millHill.outcomes = [];
    },
    ["note: The source does not say from whom the seat in St. Mary's was gained."],
  ],
  [
    'infers no loser if the composition is not recorded',
    ({ election, stMarys }) => {
      at(stMarys.outcomes, 0).gained_from = null;
      election.composition = null;
    },
    ["note: The source does not say from whom the seat in St. Mary's was gained."],
  ],
  [
    'infers no loser if one of two winners is not known',
    ({ stMarys }) => {
      stMarys.seats_contested = 2;
      at(stMarys.outcomes, 0).gained_from = null;
    },
    ["note: The source does not say from whom a seat in St. Mary's was gained."],
  ],
  [
    'finds nothing for a hold without a loser',
    ({ stMarys }) => {
      Object.assign(at(stMarys.outcomes, 0), { outcome: 'hold', gained_from: null });
    },
    [],
  ],
]);
