import { doubleVotes } from '../../audit/double-votes.ts';
import { at } from '../support/elections.ts';
import { testRule } from './test-rule.ts';

testRule(doubleVotes, [
  [
    'notes the votes of a ward that fills two seats',
    ({ millHill }) => {
      millHill.seats_contested = 2;
    },
    ['note: 1,000 of the 3,000 votes (33.3%) were cast in Mill Hill, where each voter had two votes.'],
  ],
  [
    'notes wards with different numbers of seats',
    ({ millHill, stMarys }) => {
      millHill.seats_contested = 2;
      stMarys.seats_contested = 3;
    },
    [
      "note: 2,000 of the 3,000 votes (66.7%) were cast in Mill Hill and St. Mary's, where each voter had one vote for each seat.",
    ],
  ],
  [
    'lists up to four wards of several seats',
    ({ election, millHill }) => {
      for (const post_label of ['Abbey', 'Castle', 'Moor']) {
        election.ballots.push({ ...structuredClone(millHill), post_label, seats_contested: 2 });
      }
      millHill.seats_contested = 2;
    },
    [
      'note: 4,000 of the 6,000 votes (66.7%) were cast in Mill Hill, Abbey, Castle and Moor, where each voter had two votes.',
    ],
  ],
  [
    'counts the wards if there are more than four of several seats',
    ({ election, millHill }) => {
      const wards = ['Abbey', 'Castle', 'Moor', 'Priory'].map((post_label) => ({
        ...structuredClone(millHill),
        post_label,
        seats_contested: 2,
      }));
      election.ballots.push(...wards);
      millHill.seats_contested = 2;
    },
    ['note: 5,000 of the 7,000 votes (71.4%) were cast in 5 of the 7 wards, where each voter had two votes.'],
  ],
  [
    'finds nothing if the only ward of two seats had no poll',
    ({ millHill }) => {
      millHill.seats_contested = 2;
      millHill.cancelled_poll = true;
    },
    [],
  ],
  [
    'finds nothing if every ward fills several seats',
    ({ election }) => {
      for (const ballot of election.ballots) ballot.seats_contested = 3;
    },
    [],
  ],
  [
    'finds nothing if a vote is not recorded',
    ({ millHill }) => {
      millHill.seats_contested = 2;
      at(millHill.candidates, 0).votes_cast = null;
    },
    [],
  ],
]);
