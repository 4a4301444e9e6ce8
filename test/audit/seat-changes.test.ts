import { seatChanges } from '../../audit/seat-changes.ts';
import { at } from '../support/elections.ts';
import { testRule } from './test-rule.ts';

testRule(seatChanges, [
  [
    'finds a change that differs from the seats before and after',
    ({ declared }) => {
      at(declared.parties, 0).seat_change = '+1';
    },
    ['error: The source prints a seat change of +1 for Conservative; by its seats before and after it is −1.'],
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
