import { swingFields } from '../../audit/swing-fields.ts';
import { at } from '../support/elections.ts';
import { testRule } from './test-rule.ts';

testRule(swingFields, [
  [
    'notes swings that only repeat the seat changes',
    ({ declared }) => {
      for (const party of declared.parties) party.swing = party.seat_change;
    },
    ['note: The source\'s "swing" figures (−1, 0 and +1) only repeat its seat changes; they are not swings.'],
  ],
  [
    'finds nothing if no swing is printed',
    ({ declared }) => {
      for (const party of declared.parties) Object.assign(party, { swing: null, seat_change: null });
    },
    [],
  ],
  [
    'finds nothing if one swing differs from the seat change',
    ({ declared }) => {
      for (const party of declared.parties) party.swing = party.seat_change;
      at(declared.parties, 0).swing = '−4.0%';
    },
    [],
  ],
]);
