import { councilSize } from '../../audit/council-size.ts';
import { alwaysSeats, at } from '../support/elections.ts';
import { testRule } from './test-rule.ts';

testRule(councilSize, [
  [
    'notes a seat missing before the election, which may be vacant',
    ({ election }) => {
      at(election.composition ?? [], 0).seats_before = 4;
    },
    [
      "note: The parties' seats before the election add up to 8; the council has 9. The other one is vacant, or missing from the source.",
    ],
  ],
  [
    'notes too many seats before the election, when the council may have been larger',
    ({ election }) => {
      at(election.composition ?? [], 0).seats_before = 6;
    },
    [
      "note: The parties' seats before the election add up to 10; the council has 9. Either the council became smaller, or one of these figures is wrong.",
    ],
  ],
  [
    'notes a seat missing after the election',
    ({ election }) => {
      at(election.composition ?? [], 0).seats_after = 3;
    },
    [
      "note: The parties' seats after the election add up to 8; the council has 9. The other one is vacant, or missing from the source.",
    ],
  ],
  [
    'notes that a source names only some of the parties',
    ({ election }) => {
      election.composition?.shift();
    },
    [
      "note: The parties' seats before the election add up to 4; the council has 9. The other 5 are vacant, or missing from the source.",
      "note: The parties' seats after the election add up to 5; the council has 9. The other 4 are vacant, or missing from the source.",
    ],
  ],
  [
    'finds too many seats after the election',
    ({ election }) => {
      at(election.composition ?? [], 0).seats_after = 5;
    },
    ["error: The parties' seats after the election add up to 10; the council has 9."],
  ],
  [
    'takes the size that the source prints if its parties add up to it, since our table may be of another year',
    ({ council }) => {
      council.seats = alwaysSeats(8);
    },
    ['note: The source says that the council has 9 seats; our table of councils says 8.'],
  ],
  [
    'finds a printed size and notes a printed majority that are wrong',
    ({ declared }) => {
      declared.council_seats = 10;
      declared.majority_seats = 6;
    },
    [
      'error: The source says that the council has 10 seats; our table of councils says 9.',
      'note: The source says that a majority is 6 seats; of 9 seats it is 5.',
    ],
  ],
  [
    'finds nothing if no size is recorded',
    ({ election }) => {
      election.composition = null;
      election.declared = null;
    },
    [],
  ],
  [
    'notes two seats missing after the election',
    ({ election }) => {
      at(election.composition ?? [], 0).seats_after = 2;
    },
    [
      "note: The parties' seats after the election add up to 7; the council has 9. The other 2 are vacant, or missing from the source.",
    ],
  ],
]);
