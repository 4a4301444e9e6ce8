import { partyNumbers } from '../../audit/party-numbers.ts';
import { testRule } from './test-rule.ts';

testRule(partyNumbers, [
  [
    'notes numbers that are left out',
    ({ declared }) => {
      declared.party_numbers = [1, 3, 6];
    },
    ['note: The source numbers its parties 1, 3 and 6; there is no 2, 4 or 5.'],
  ],
  [
    'finds nothing if parties have no numbers',
    ({ declared }) => {
      declared.party_numbers = [];
    },
    [],
  ],
  [
    'accepts numbers in any order',
    ({ declared }) => {
      declared.party_numbers = [3, 1, 2];
    },
    [],
  ],
]);
