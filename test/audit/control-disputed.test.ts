import { controlDisputed } from '../../audit/control-disputed.ts';
import { alwaysSeats } from '../support/elections.ts';
import { testRule } from './test-rule.ts';

const RECORD = { election_id: 'local.testham.2007-05-03', source: 'the county archive' };

testRule(controlDisputed, [
  [
    'notes how many seats the party named by another source held',
    ({ council }) => {
      council.control_disputed = [{ ...RECORD, control: 'PP52' }];
    },
    [
      'note: The source says no overall control; the county archive says Conservative, which held 4 of 9 seats, one short of the 5 needed for a majority.',
    ],
  ],
  [
    'mentions no shortfall if that party had a majority',
    ({ council, election }) => {
      council.control_disputed = [{ ...RECORD, control: 'PP52' }];
      election.composition = [{ party_id: 'PP52', party_name: 'Conservative Party', seats_before: 5, seats_after: 9 }];
    },
    ['note: The source says no overall control; the county archive says Conservative, which held 9 of 9 seats.'],
  ],
  [
    'says that control was worked out if the source does not state it',
    ({ council, election }) => {
      council.control_disputed = [{ ...RECORD, control: 'PP52' }];
      election.control = null;
    },
    [
      "note: By the source's seats it was no overall control; the county archive says Conservative, which held 4 of 9 seats, one short of the 5 needed for a majority.",
    ],
  ],
  [
    'does not work out control if some seats are not on record',
    ({ council, election }) => {
      council.control_disputed = [{ ...RECORD, control: 'PP52' }];
      election.control = null;
      election.composition?.pop();
    },
    [],
  ],
  [
    'does not work out control from all the seats that the source prints, if the council has more',
    ({ council, election, declared }) => {
      council.control_disputed = [{ ...RECORD, control: 'PP52' }];
      election.control = null;
      declared.council_seats = 9;
      council.seats = alwaysSeats(12);
    },
    [],
  ],
  [
    'says nothing about seats if some are not on record',
    ({ council, election }) => {
      council.control_disputed = [{ ...RECORD, control: 'PP52' }];
      election.composition?.pop();
    },
    ['note: The source says no overall control; the county archive says Conservative.'],
  ],
  [
    'names a party without seats by its candidates',
    ({ council, election }) => {
      council.control_disputed = [{ ...RECORD, control: 'PP90' }];
      election.composition = null;
    },
    ['note: The source says no overall control; the county archive says Liberal Democrats.'],
  ],
  [
    'notes that another source says no overall control',
    ({ council, election }) => {
      council.control_disputed = [{ ...RECORD, control: 'no overall control' }];
      election.control = { before: 'PP52', after: 'PP53' };
    },
    ['note: The source says Labour; the county archive says no overall control.'],
  ],
  [
    'finds nothing if the other source agrees or means another election',
    ({ council }) => {
      council.control_disputed = [
        { ...RECORD, control: 'no overall control' },
        { ...RECORD, election_id: 'local.testham.2008-05-01', control: 'PP52' },
      ];
    },
    [],
  ],
  [
    'finds nothing if neither control nor composition is recorded',
    ({ council, election }) => {
      council.control_disputed = [{ ...RECORD, control: 'PP52' }];
      election.control = null;
      election.composition = null;
    },
    [],
  ],
]);
