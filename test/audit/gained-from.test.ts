import { gainedFrom } from '../../audit/gained-from.ts';
import { at } from '../support/elections.ts';
import { testRule } from './test-rule.ts';

testRule(gainedFrom, [
  [
    'infers the loser if only one party lost seats',
    ({ stMarys }) => {
      at(stMarys.outcomes, 0).gained_from = null;
    },
    [
      "note: The source does not say from whom the seat in St. Mary's was gained. We infer Conservative, because no other party lost seats.",
    ],
  ],
  [
    'infers no loser if two parties lost seats',
    ({ election, stMarys }) => {
      at(stMarys.outcomes, 0).gained_from = null;
      at(election.composition ?? [], 1).seats_after = 3;
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
    'does not know which seat if the ward fills several',
    ({ stMarys }) => {
      stMarys.seats_contested = 2;
      at(stMarys.outcomes, 0).gained_from = null;
    },
    [
      "note: The source does not say from whom a seat in St. Mary's was gained. We infer Conservative, because no other party lost seats.",
    ],
  ],
  [
    'finds nothing for a hold without a loser',
    ({ stMarys }) => {
      Object.assign(at(stMarys.outcomes, 0), { outcome: 'hold', gained_from: null });
    },
    [],
  ],
]);
