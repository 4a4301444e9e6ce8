import { describe, expect, it } from 'vitest';
import { changeSigns } from '../../audit/change-signs.ts';
import { electionName } from '../../audit/election-name.ts';
import { electionType } from '../../audit/election-type.ts';
import { partyNumbers } from '../../audit/party-numbers.ts';
import { printedChange } from '../../audit/printed-change.ts';
import { swingFields } from '../../audit/swing-fields.ts';
import { wardHeadings } from '../../audit/ward-headings.ts';
import { at } from '../support/elections.ts';
import { testRule } from './cases.ts';

describe('a printed change of seats', () => {
  it.each([
    ['+1', { value: 1, signed: true }],
    ['−2', { value: -2, signed: true }],
    ['–2', { value: -2, signed: true }],
    ['- 2', { value: -2, signed: true }],
    [' 2 ', { value: 2, signed: false }],
    ['0', { value: 0, signed: true }],
    ['−0', { value: 0, signed: true }],
    ['N/A', null],
    ['2.5', null],
    [null, null],
  ])('reads %j', (text, change) => {
    expect(printedChange(text)).toEqual(change);
  });
});

describe('the sign of a seat change', () => {
  testRule(changeSigns, [
    [
      'is told by the seats before and after where it is not printed',
      ({ declared }) => {
        at(declared.parties, 0).seat_change = '1';
        at(declared.parties, 2).seat_change = '1';
      },
      [
        'note: The source prints seat changes without a sign: Conservative 1 and Liberal Democrats 1; from the seats before and after, −1 and +1.',
      ],
    ],
    [
      'stays unknown where the composition is not recorded',
      ({ election, declared }) => {
        at(declared.parties, 0).seat_change = '1';
        election.composition = null;
      },
      ['note: The source prints seat changes without a sign: Conservative 1.'],
    ],
    [
      'is missed on nothing where no change is printed',
      ({ declared }) => {
        for (const party of declared.parties) party.seat_change = null;
      },
      [],
    ],
  ]);
});

describe('a swing', () => {
  testRule(swingFields, [
    [
      'is none where each only repeats the seat change',
      ({ declared }) => {
        for (const party of declared.parties) party.swing = party.seat_change;
      },
      ['note: The source\'s "swing" figures (−1, 0 and +1) only repeat its seat changes; they are not swings.'],
    ],
    [
      'is judged by nothing where none is printed',
      ({ declared }) => {
        for (const party of declared.parties) Object.assign(party, { swing: null, seat_change: null });
      },
      [],
    ],
  ]);
});

describe('the headings over a ward', () => {
  testRule(wardHeadings, [
    [
      'disagree where one of them leaves the number out',
      ({ millHill }) => {
        millHill.seats_contested = 2;
        millHill.declared_headings = ['Mill Hill', 'Mill Hill (2)'];
      },
      ['note: Mill Hill fills two seats: its heading "Mill Hill" does not say so, its heading "Mill Hill (2)" does.'],
    ],
    [
      'disagree where they print two numbers',
      ({ millHill }) => {
        millHill.seats_contested = 2;
        millHill.declared_headings = ['Mill Hill (3 seats)', 'Mill Hill (2 seats)'];
      },
      ['note: A heading over Mill Hill, "Mill Hill (3 seats)", says three seats; the ward is recorded with two seats.'],
    ],
    [
      'disagree with the record where none of them backs it',
      ({ millHill }) => {
        millHill.declared_headings = ['Mill Hill (2 seats)', 'Mill Hill'];
      },
      ['error: A heading over Mill Hill, "Mill Hill (2 seats)", says two seats; the ward is recorded with one seat.'],
    ],
    [
      'agree in other words',
      ({ millHill }) => {
        millHill.seats_contested = 2;
        millHill.declared_headings = ['Mill Hill (2 seats)', 'Mill Hill (2)'];
      },
      [],
    ],
    [
      'need not say that a ward fills one seat',
      ({ millHill }) => {
        millHill.declared_headings = ['Mill Hill', 'Mill Hill (1 seat)'];
      },
      [],
    ],
  ]);
});

describe("the election's printed name", () => {
  testRule(electionName, [
    [
      "holds the council's full name",
      ({ declared }) => {
        declared.election_name = '2007 Testham Council election';
      },
      ['note: The source prints the name "2007 Testham Council election"; the council is Testham Borough Council.'],
    ],
    [
      'is missed on nothing where none is recorded',
      ({ declared }) => {
        declared.election_name = null;
      },
      [],
    ],
  ]);
});

describe('the printed type of election', () => {
  testRule(electionType, [
    [
      'is local',
      ({ declared }) => {
        declared.election_type = 'Parliamentary';
      },
      ['note: The source prints the type "Parliamentary"; it is a local election.'],
    ],
    [
      'is missed on nothing where none is recorded',
      ({ declared }) => {
        declared.election_type = null;
      },
      [],
    ],
  ]);
});

describe('the numbers of parties', () => {
  testRule(partyNumbers, [
    [
      'leave none out',
      ({ declared }) => {
        declared.party_numbers = [1, 3, 6];
      },
      ['note: The source numbers its parties 1, 3 and 6; there is no 2, 4 or 5.'],
    ],
    [
      'are not needed',
      ({ declared }) => {
        declared.party_numbers = [];
      },
      [],
    ],
  ]);
});
