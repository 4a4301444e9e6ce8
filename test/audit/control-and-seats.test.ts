import { controlAndSeats } from '../../audit/control-and-seats.ts';
import { alwaysSeats, CONSERVATIVE, INDEPENDENT, LABOUR } from '../support/elections.ts';
import { testRule } from './test-rule.ts';

testRule(controlAndSeats, [
  [
    'notes control that does not match more than half of the seats',
    ({ election }) => {
      election.control = { before: 'no overall control', after: 'PP53' };
    },
    [
      'note: The source says that control before the election was no overall control; by the seats that it prints, it was Conservative.',
      'note: The source says that control after the election was Labour; by the seats that it prints, it was no overall control.',
    ],
  ],
  [
    'finds nothing if the parties with seats are not the whole council',
    ({ election }) => {
      election.control = { before: 'PP52', after: 'PP52' };
      election.composition = [{ party_id: 'PP53', party_name: 'Labour Party', seats_before: 5, seats_after: 5 }];
    },
    [],
  ],
  [
    'finds nothing if the parties named have all the seats that the source prints, but fewer than the council has',
    ({ election, declared }) => {
      election.control = { before: 'PP52', after: 'PP52' };
      election.composition = [{ party_id: 'PP53', party_name: 'Labour Party', seats_before: 5, seats_after: 5 }];
      declared.council_seats = 5;
    },
    [],
  ],
  [
    'names a party that has no seats by its candidates',
    ({ election, council }) => {
      election.control = { before: 'PP52', after: 'PP90' };
      election.composition = [{ party_id: 'PP52', party_name: 'Conservative Party', seats_before: 9, seats_after: 9 }];
      council.seats = alwaysSeats(9);
    },
    [
      'note: The source says that control after the election was Liberal Democrats; by the seats that it prints, it was Conservative.',
    ],
  ],
  [
    'does not name a party that the record names nowhere',
    ({ election }) => {
      election.control = { before: 'PP52', after: 'PP999' };
    },
    [
      'note: The source says that control after the election was a party whose name is not on file; by the seats that it prints, it was no overall control.',
    ],
  ],
  [
    'accepts control by independents if they have more than half of the seats',
    ({ election }) => {
      election.control = { before: INDEPENDENT.party_id, after: INDEPENDENT.party_id };
      election.composition = [
        { ...INDEPENDENT, seats_before: 5, seats_after: 5 },
        { ...LABOUR, seats_before: 4, seats_after: 4 },
      ];
    },
    [],
  ],
  [
    'notes control by independents if they have fewer',
    ({ election }) => {
      election.control = { before: INDEPENDENT.party_id, after: 'no overall control' };
      election.composition = [
        { ...INDEPENDENT, seats_before: 4, seats_after: 4 },
        { ...LABOUR, seats_before: 5, seats_after: 4 },
        { ...CONSERVATIVE, seats_before: 0, seats_after: 1 },
      ];
    },
    [
      'note: The source says that control before the election was Independent; by the seats that it prints, it was Labour.',
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
