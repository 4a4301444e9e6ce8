import { ballotIds } from '../../audit/ballot-ids.ts';
import { testRule } from './test-rule.ts';

testRule(ballotIds, [
  [
    'finds an election id with the wrong date',
    ({ election }) => {
      election.election_id = 'local.testham.2007-05-04';
    },
    ['error: The id of the election does not fit its council and day.'],
  ],
  [
    'finds a ballot id with the wrong ward slug',
    ({ stMarys }) => {
      stMarys.ballot_paper_id = 'local.testham.st-mary-s.2007-05-03';
    },
    ["error: The id of the ballot of St. Mary's does not fit its council, ward and day."],
  ],
  [
    'finds a by-election whose id does not say so',
    ({ millHill }) => {
      millHill.by_election = true;
    },
    ['error: The id of the ballot of Mill Hill does not fit its council, ward and day.'],
  ],
  [
    'accepts `by` before the date of a by-election',
    ({ millHill }) => {
      millHill.by_election = true;
      millHill.ballot_paper_id = 'local.testham.mill-hill.by.2007-05-03';
    },
    [],
  ],
  [
    'finds an id that two ballots share',
    ({ election, millHill }) => {
      election.ballots.push(structuredClone(millHill));
    },
    ['error: Two ballots of Mill Hill have one id.'],
  ],
]);
