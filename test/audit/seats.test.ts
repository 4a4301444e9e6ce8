import { describe } from 'vitest';
import { councilSize } from '../../audit/council-size.ts';
import { partySeats } from '../../audit/party-seats.ts';
import { seatChanges } from '../../audit/seat-changes.ts';
import { seatsStated } from '../../audit/seats-stated.ts';
import { at, flagNobody } from '../support/elections.ts';
import { testRule } from './cases.ts';

describe('the stated number of seats', () => {
  testRule(seatsStated, [
    [
      'differs from the wards where one of them fills two',
      ({ westwardHo }) => {
        westwardHo.seats_contested = 2;
      },
      [
        'note: The source states 3 seats for election; its wards fill 4, 1 more: Westward Ho! two, the others one each.',
      ],
    ],
    [
      'gets no explanation where it is not one a ward',
      ({ declared }) => {
        declared.seats_contested = 5;
      },
      ['note: The source states 5 seats for election; its wards fill 3, 2 fewer.'],
    ],
    [
      'is compared with nothing where it is not recorded',
      ({ declared }) => {
        declared.seats_contested = null;
      },
      [],
    ],
    [
      'is compared with nothing where nothing is declared',
      ({ election }) => {
        election.declared = null;
      },
      [],
    ],
  ]);
});

describe("a party's seats won", () => {
  testRule(partySeats, [
    [
      'are those its wards elect, by votes where nobody is flagged',
      ({ election, millHill }) => {
        flagNobody(election);
        at(millHill.candidates, 1).votes_cast = 601;
      },
      [
        "error: The source's total of seats won by Conservative is 1; its wards elect 2, 1 more.",
        "error: The source's total of seats won by Labour is 1; its wards elect 0, 1 fewer.",
      ],
    ],
    [
      'include those of a joint candidature that has no row of its own',
      ({ millHill }) => {
        at(millHill.candidates, 0).party_id = 'joint-party:53-119';
      },
      [],
    ],
    [
      'are compared with nothing under an unresolved tie',
      ({ election, millHill }) => {
        flagNobody(election);
        at(millHill.candidates, 1).votes_cast = 600;
      },
      [],
    ],
    [
      'are compared with nothing where votes are not recorded',
      ({ election, millHill }) => {
        flagNobody(election);
        at(millHill.candidates, 1).votes_cast = null;
      },
      [],
    ],
    [
      'are compared with nothing where the source does not total them',
      ({ declared }) => {
        for (const party of declared.parties) party.seats_won = null;
      },
      [],
    ],
  ]);
});

describe("the council's size", () => {
  testRule(councilSize, [
    [
      'is short before the election where a seat may have been vacant',
      ({ election }) => {
        at(election.composition ?? [], 0).seats_before = 4;
      },
      ["note: The parties' seats before the election add up to 8; the council has 9, 1 more (perhaps vacant)."],
    ],
    [
      'is never exceeded before the election',
      ({ election }) => {
        at(election.composition ?? [], 0).seats_before = 6;
      },
      ["error: The parties' seats before the election add up to 10; the council has 9, 1 fewer."],
    ],
    [
      'is met after the election',
      ({ election }) => {
        at(election.composition ?? [], 0).seats_after = 3;
      },
      ["error: The parties' seats after the election add up to 8; the council has 9, 1 more."],
    ],
    [
      'may be missed after the election where a poll was cancelled',
      ({ election, millHill }) => {
        millHill.cancelled_poll = true;
        at(election.composition ?? [], 1).seats_after = 3;
      },
      ["note: The parties' seats after the election add up to 8; the council has 9, 1 more (perhaps vacant)."],
    ],
    [
      'is printed as it is',
      ({ declared }) => {
        declared.council_seats = 10;
        declared.majority_seats = 6;
      },
      [
        'error: The source prints a council of 10 seats; it is 9, 1 fewer.',
        'note: The source prints a majority of 6 seats; it is 5, 1 fewer.',
      ],
    ],
    [
      'is compared with nothing where nothing is recorded of it',
      ({ election }) => {
        election.composition = null;
        election.declared = null;
      },
      [],
    ],
  ]);
});

describe("a party's change of seats", () => {
  testRule(seatChanges, [
    [
      'follows from its seats before and after',
      ({ declared }) => {
        at(declared.parties, 0).seat_change = '+1';
      },
      ['error: The source prints a seat change of +1 for Conservative; from its seats before and after it is −1.'],
    ],
    [
      'agrees without its sign',
      ({ declared }) => {
        at(declared.parties, 0).seat_change = '1';
      },
      [],
    ],
    [
      'agrees with a hyphen for a minus',
      ({ declared }) => {
        at(declared.parties, 0).seat_change = '-1';
      },
      [],
    ],
    [
      'is compared with nothing where it is no number or not recorded',
      ({ declared }) => {
        at(declared.parties, 0).seat_change = 'N/A';
        at(declared.parties, 1).seat_change = null;
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
