import { swingFields } from '../../audit/swing-fields.ts';
import { at } from '../support/elections.ts';
import { testRule } from './test-rule.ts';

testRule(swingFields, [
  [
    'notes swings that only repeat the seat changes',
    ({ declared }) => {
      for (const party of declared.parties) party.swing = party.seat_change;
    },
    [
      'note: The source\'s "swing" figures (−1, 0 and +1) are its seat changes again; a swing would be in percentage points.',
    ],
  ],
  [
    'finds nothing if swings and seat changes are all 0',
    ({ declared }) => {
      for (const party of declared.parties) Object.assign(party, { swing: '0', seat_change: '0' });
    },
    [],
  ],
  [
    'finds nothing if only one swing is printed, which may be the same by chance',
    ({ declared }) => {
      for (const party of declared.parties) party.swing = null;
      Object.assign(at(declared.parties, 0), { swing: '−1', seat_change: '−1' });
    },
    [],
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
  [
    'notes two swings that only repeat the seat changes',
    ({ declared }) => {
      declared.parties.pop();
      for (const party of declared.parties) party.swing = party.seat_change;
    },
    [
      'note: The source\'s "swing" figures (−1 and 0) are its seat changes again; a swing would be in percentage points.',
    ],
  ],
]);
