import { ballotIds } from '../../audit/ballot-ids.ts';
import { testRule } from './test-rule.ts';

testRule(ballotIds, [
  [
    'finds an election id with the wrong date',
    ({ election }) => {
      election.election_id = 'local.testham.2007-05-04';
    },
    ['error: The id local.testham.2007-05-04 should be local.testham.2007-05-03.'],
  ],
  [
    'finds a ballot id with the wrong ward slug',
    ({ stMarys }) => {
      stMarys.ballot_paper_id = 'local.testham.st-mary-s.2007-05-03';
    },
    ['error: The id local.testham.st-mary-s.2007-05-03 should be local.testham.st-marys.2007-05-03.'],
  ],
  [
    'finds a by-election whose id does not say so',
    ({ millHill }) => {
      millHill.by_election = true;
    },
    ['error: The id local.testham.mill-hill.2007-05-03 should be local.testham.mill-hill.by.2007-05-03.'],
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
    ['error: Two ballots have the id local.testham.mill-hill.2007-05-03.'],
  ],
]);
