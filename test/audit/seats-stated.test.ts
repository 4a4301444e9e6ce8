import { seatsStated } from '../../audit/seats-stated.ts';
import { testRule } from './test-rule.ts';

testRule(seatsStated, [
  [
    'notes a number that counts one seat in a ward that fills two',
    ({ westwardHo }) => {
      westwardHo.seats_contested = 2;
    },
    [
      'note: The source says 3 seats were up for election; its wards add up to 4: Westward Ho! two, the others one each.',
    ],
  ],
  [
    'does not explain a number other than one for each ward',
    ({ declared }) => {
      declared.seats_contested = 5;
    },
    ['note: The source says 5 seats were up for election; its wards add up to 3.'],
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
    'accepts a number that leaves out a by-election on the same day',
    ({ election, millHill }) => {
      election.ballots.push({ ...structuredClone(millHill), by_election: true });
    },
    [],
  ],
  [
    'accepts a number that counts a by-election on the same day',
    ({ millHill }) => {
      millHill.by_election = true;
    },
    [],
  ],
  [
    'counts the wards if there are more than four of several seats',
    ({ election, declared, millHill }) => {
      for (const post_label of ['Abbey', 'Castle']) election.ballots.push({ ...structuredClone(millHill), post_label });
      for (const ballot of election.ballots) ballot.seats_contested = 2;
      declared.seats_contested = 5;
    },
    [
      'note: The source says 5 seats were up for election; its wards add up to 10, because 5 of its 5 wards fill several.',
    ],
  ],
  [
    'writes one seat in the singular',
    ({ declared }) => {
      declared.seats_contested = 1;
    },
    ['note: The source says 1 seat was up for election; its wards add up to 3.'],
  ],
  [
    'mentions no other wards if every ward fills several seats',
    ({ election }) => {
      for (const ballot of election.ballots) ballot.seats_contested = 2;
    },
    [
      "note: The source says 3 seats were up for election; its wards add up to 6: Mill Hill two, St. Mary's two, Westward Ho! two.",
    ],
  ],
  [
    'does not explain a number of neither seats nor wards, although a ward fills two',
    ({ declared, westwardHo }) => {
      westwardHo.seats_contested = 2;
      declared.seats_contested = 5;
    },
    ['note: The source says 5 seats were up for election; its wards add up to 4.'],
  ],
  [
    'adds up by-elections if there are no other ballots',
    ({ election, declared }) => {
      for (const ballot of election.ballots) ballot.by_election = true;
      declared.seats_contested = 5;
    },
    ['note: The source says 5 seats were up for election; its wards add up to 3.'],
  ],
]);
