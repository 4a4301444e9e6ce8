import { changeSigns } from '../../audit/change-signs.ts';
import { at } from '../support/elections.ts';
import { testRule } from './test-rule.ts';

testRule(changeSigns, [
  [
    'notes missing signs and takes them from the seats before and after',
    ({ declared }) => {
      at(declared.parties, 0).seat_change = '1';
      at(declared.parties, 2).seat_change = '1';
    },
    [
      'note: The source prints seat changes without a sign: Conservative 1 and Liberal Democrats 1; by the seats before and after they are −1 and +1.',
    ],
  ],
  [
    'does not supply the sign if the composition is not recorded',
    ({ election, declared }) => {
      at(declared.parties, 0).seat_change = '1';
      election.composition = null;
    },
    ['note: The source prints a seat change without a sign: Conservative 1.'],
  ],
  [
    'finds nothing if no change is printed',
    ({ declared }) => {
      for (const party of declared.parties) party.seat_change = null;
    },
    [],
  ],
  [
    'accepts 0 without a sign',
    ({ declared }) => {
      for (const party of declared.parties) party.seat_change = '0';
    },
    [],
  ],
  [
    'takes the missing sign of one party from its seats before and after',
    ({ declared }) => {
      at(declared.parties, 0).seat_change = '1';
    },
    ['note: The source prints a seat change without a sign: Conservative 1; by the seats before and after it is −1.'],
  ],
  [
    'supplies no sign if the seats of one of the parties are not recorded',
    ({ declared }) => {
      at(declared.parties, 0).seat_change = '1';
      Object.assign(at(declared.parties, 2), { party_id: 'PP63', party_name: 'Green Party', seat_change: '1' });
    },
    ['note: The source prints seat changes without a sign: Conservative 1 and Green 1.'],
  ],
]);
