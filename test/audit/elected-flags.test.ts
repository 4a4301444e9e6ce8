import { electedFlags } from '../../audit/elected-flags.ts';
import { at } from '../support/elections.ts';
import { type RuleCase, testRule } from './test-rule.ts';

testRule(electedFlags, [
  [
    'finds a flag on somebody with fewer votes than a loser',
    ({ millHill }) => {
      at(millHill.candidates, 0).votes_cast = 390;
    },
    ['error: In Mill Hill the source marks Ann Archer as elected with 390 votes, but not Ben Baker with 400 votes.'],
  ],
  [
    'accepts a flag on either of two with the same votes',
    ({ millHill }) => {
      at(millHill.candidates, 0).votes_cast = 400;
    },
    [],
  ],
  [
    'finds too few flags for the seats',
    ({ millHill }) => {
      millHill.seats_contested = 2;
    },
    ['error: The source marks 1 candidate in Mill Hill as elected, but the ward fills 2 seats.'],
  ],
  [
    'finds two flags for one seat',
    ({ millHill }) => {
      at(millHill.candidates, 1).elected = true;
    },
    ['error: The source marks 2 candidates in Mill Hill as elected, but the ward fills 1 seat.'],
  ],
  [
    'finds a missing flag if fewer people stood than there are seats',
    ({ millHill }) => {
      millHill.seats_contested = 3;
    },
    ['error: The source marks 1 candidate in Mill Hill as elected, but 2 people stood.'],
  ],
  [
    'finds two flags for one seat even if another flag is not recorded',
    ({ millHill, stMarys }) => {
      at(millHill.candidates, 1).elected = null;
      at(stMarys.candidates, 1).elected = true;
      at(stMarys.candidates, 2).elected = null;
    },
    ["error: The source marks 2 candidates in St. Mary's as elected, but the ward fills 1 seat."],
  ],
  [
    'expects no flag for a seat that nobody stood for',
    ({ millHill }) => {
      millHill.seats_contested = 2;
      millHill.candidates.pop();
    },
    [],
  ],
  [
    'finds nothing if the poll was cancelled',
    ({ millHill }) => {
      millHill.cancelled_poll = true;
      at(millHill.candidates, 0).elected = false;
      for (const person of millHill.candidates) person.votes_cast = null;
    },
    [],
  ],
  [
    'finds nothing if flags or votes are not recorded',
    ({ millHill, stMarys }) => {
      millHill.seats_contested = 2;
      for (const person of millHill.candidates) person.elected = null;
      at(stMarys.candidates, 0).votes_cast = null;
    },
    [],
  ],
  ...['S12000049', 'N09000003'].map(
    (gss): RuleCase => [
      `accepts a flag on somebody with fewer first preferences in a council with the code ${gss}, but not two for one seat`,
      ({ council, millHill, stMarys }) => {
        council.gss = gss;
        at(millHill.candidates, 0).votes_cast = 390;
        at(stMarys.candidates, 1).elected = true;
      },
      [
        'note: Testham Borough Council elects by the single transferable vote: the votes are first preferences, which alone do not decide who is elected.',
        "error: The source marks 2 candidates in St. Mary's as elected, but the ward fills 1 seat.",
      ],
    ],
  ),
  [
    'finds a flag on somebody with fewer votes in Scotland before 3 May 2007',
    ({ council, election, millHill }) => {
      council.gss = 'S12000049';
      election.election_date = '2003-05-01';
      at(millHill.candidates, 0).votes_cast = 390;
    },
    ['error: In Mill Hill the source marks Ann Archer as elected with 390 votes, but not Ben Baker with 400 votes.'],
  ],
]);
