import { seatChanges } from '../../audit/seat-changes.ts';
import { at, CO_OPERATIVE } from '../support/elections.ts';
import { testRule } from './test-rule.ts';

testRule(seatChanges, [
  [
    'notes a change that differs from the seats before and after',
    ({ declared }) => {
      at(declared.parties, 0).seat_change = '+1';
    },
    [
      'note: The source prints a seat change of +1 for Conservative; by the seats before and after that it prints, it is −1.',
    ],
  ],
  [
    'finds nothing for two parties that the seats count as one',
    ({ declared }) => {
      declared.parties.push({ ...at(declared.parties, 1), ...CO_OPERATIVE, seat_change: '+1' });
      at(declared.parties, 1).seat_change = '−1';
    },
    [],
  ],
  [
    'accepts a change without a sign',
    ({ declared }) => {
      at(declared.parties, 0).seat_change = '1';
    },
    [],
  ],
  [
    'accepts a hyphen as a minus sign',
    ({ declared }) => {
      at(declared.parties, 0).seat_change = '-1';
    },
    [],
  ],
  [
    'finds nothing if the change is not a number or not recorded',
    ({ declared }) => {
      at(declared.parties, 0).seat_change = 'N/A';
      at(declared.parties, 1).seat_change = null;
    },
    [],
  ],
  [
    'finds nothing if the composition is not recorded',
    ({ election }) => {
      election.composition = null;
    },
    [],
  ],
]);
