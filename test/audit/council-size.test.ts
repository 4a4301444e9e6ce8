import { councilSize } from '../../audit/council-size.ts';
import { at } from '../support/elections.ts';
import { testRule } from './test-rule.ts';

testRule(councilSize, [
  [
    'notes a seat missing before the election, which may be vacant',
    ({ election }) => {
      at(election.composition ?? [], 0).seats_before = 4;
    },
    ["note: The parties' seats before the election add up to 8; the council has 9, one more (perhaps vacant)."],
  ],
  [
    'finds too many seats before the election',
    ({ election }) => {
      at(election.composition ?? [], 0).seats_before = 6;
    },
    ["error: The parties' seats before the election add up to 10; the council has 9, one fewer."],
  ],
  [
    'finds a seat missing after the election',
    ({ election }) => {
      at(election.composition ?? [], 0).seats_after = 3;
    },
    ["error: The parties' seats after the election add up to 8; the council has 9, one more."],
  ],
  [
    'notes a seat missing after the election if a poll was cancelled',
    ({ election, millHill }) => {
      millHill.cancelled_poll = true;
      at(election.composition ?? [], 1).seats_after = 3;
    },
    ["note: The parties' seats after the election add up to 8; the council has 9, one more (perhaps vacant)."],
  ],
  [
    'finds a printed size and notes a printed majority that are wrong',
    ({ declared }) => {
      declared.council_seats = 10;
      declared.majority_seats = 6;
    },
    [
      'error: The source says the council has 10 seats; it has 9, one fewer.',
      'note: The source says a majority is 6 seats; it is 5, one fewer.',
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
]);
