import { seatsStated } from '../../audit/seats-stated.ts';
import { testRule } from './test-rule.ts';

testRule(seatsStated, [
  [
    'notes a number that counts one seat in a ward that fills two',
    ({ westwardHo }) => {
      westwardHo.seats_contested = 2;
    },
    [
      'note: The source says 3 seats were up for election; its wards elect 4, one more: Westward Ho! two, the others one each.',
    ],
  ],
  [
    'does not explain a number other than one for each ward',
    ({ declared }) => {
      declared.seats_contested = 5;
    },
    ['note: The source says 5 seats were up for election; its wards elect 3, two fewer.'],
  ],
  [
    'finds nothing if the number is not recorded',
    ({ declared }) => {
      declared.seats_contested = null;
    },
    [],
  ],
  [
    'finds nothing if the source declares nothing',
    ({ election }) => {
      election.declared = null;
    },
    [],
  ],
  [
    'writes one seat in the singular',
    ({ declared }) => {
      declared.seats_contested = 1;
    },
    ['note: The source says 1 seat was up for election; its wards elect 3, two more.'],
  ],
  [
    'mentions no other wards if every ward fills several seats',
    ({ election }) => {
      for (const ballot of election.ballots) ballot.seats_contested = 2;
    },
    [
      "note: The source says 3 seats were up for election; its wards elect 6, three more: Mill Hill two, St. Mary's two, Westward Ho! two.",
    ],
  ],
]);
