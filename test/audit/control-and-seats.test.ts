import { controlAndSeats } from '../../audit/control-and-seats.ts';
import { testRule } from './test-rule.ts';

testRule(controlAndSeats, [
  [
    'notes control that does not match more than half of the seats',
    ({ election }) => {
      election.control = { before: 'no overall control', after: 'PP53' };
    },
    [
      'note: The source says control before the election was no overall control; the seats it prints make it Conservative.',
      'note: The source says control after the election was Labour; the seats it prints make it no overall control.',
    ],
  ],
  [
    'finds nothing if control is not recorded',
    ({ election }) => {
      election.control = null;
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
