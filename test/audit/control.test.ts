import { describe } from 'vitest';
import { controlAndSeats } from '../../audit/control-and-seats.ts';
import { controlDisputed } from '../../audit/control-disputed.ts';
import { testRule } from './cases.ts';

const RECORD = { election_id: 'local.testham.2007-05-03', source: 'the county archive' };

describe('control as another source states it', () => {
  testRule(controlDisputed, [
    [
      'is set beside the seats that party held',
      ({ council }) => {
        council.control_disputed = [{ ...RECORD, control: 'PP52' }];
      },
      [
        'note: The source says no overall control; the county archive says Conservative, which held 4 of 9 seats, one short of the 5 for a majority.',
      ],
    ],
    [
      'is told without a shortfall where the party had a majority',
      ({ council, election }) => {
        council.control_disputed = [{ ...RECORD, control: 'PP52' }];
        election.composition = [
          { party_id: 'PP52', party_name: 'Conservative Party', seats_before: 5, seats_after: 9 },
        ];
      },
      ['note: The source says no overall control; the county archive says Conservative, which held 9 of 9 seats.'],
    ],
    [
      'can be that nobody had it',
      ({ council, election }) => {
        council.control_disputed = [{ ...RECORD, control: 'no overall control' }];
        election.control = { before: 'PP52', after: 'PP53' };
      },
      ['note: The source says Labour; the county archive says no overall control.'],
    ],
    [
      'is no dispute where it says the same, or speaks of another election',
      ({ council }) => {
        council.control_disputed = [
          { ...RECORD, control: 'no overall control' },
          { ...RECORD, election_id: 'local.testham.2008-05-01', control: 'PP52' },
        ];
      },
      [],
    ],
    [
      'disputes nothing where neither control nor composition is recorded',
      ({ council, election }) => {
        council.control_disputed = [{ ...RECORD, control: 'PP52' }];
        election.control = null;
        election.composition = null;
      },
      [],
    ],
  ]);
});

describe('control as the source states it', () => {
  testRule(controlAndSeats, [
    [
      'is more than half of the seats it prints',
      ({ election }) => {
        election.control = { before: 'no overall control', after: 'PP53' };
      },
      [
        'note: Control before the election is no overall control by the source; by the seats it prints, Conservative.',
        'note: Control after the election is Labour by the source; by the seats it prints, no overall control.',
      ],
    ],
    [
      'is compared with nothing where it is not recorded',
      ({ election }) => {
        election.control = null;
      },
      [],
    ],
    [
      'is compared with nothing where the composition is not recorded',
      ({ election }) => {
        election.composition = null;
      },
      [],
    ],
  ]);
});
