import { describe } from 'vitest';
import { ballotIds } from '../../audit/ballot-ids.ts';
import { duplicatePeople } from '../../audit/duplicate-people.ts';
import { gssCodes } from '../../audit/gss-codes.ts';
import { sameNames } from '../../audit/same-names.ts';
import { at, candidate, INDEPENDENT } from '../support/elections.ts';
import { testRule } from './cases.ts';

describe('an id', () => {
  testRule(ballotIds, [
    [
      'is made of the council and the date',
      ({ election }) => {
        election.election_id = 'local.testham.2007-05-04';
      },
      ['error: The id local.testham.2007-05-04 should be local.testham.2007-05-03.'],
    ],
    [
      "is made of the ward's slug",
      ({ stMarys }) => {
        stMarys.ballot_paper_id = 'local.testham.st-mary-s.2007-05-03';
      },
      ['error: The id local.testham.st-mary-s.2007-05-03 should be local.testham.st-marys.2007-05-03.'],
    ],
    [
      'says that it is a by-election',
      ({ millHill }) => {
        millHill.by_election = true;
      },
      ['error: The id local.testham.mill-hill.2007-05-03 should be local.testham.mill-hill.by.2007-05-03.'],
    ],
    [
      'is right with `by` before the date of a by-election',
      ({ millHill }) => {
        millHill.by_election = true;
        millHill.ballot_paper_id = 'local.testham.mill-hill.by.2007-05-03';
      },
      [],
    ],
    [
      'belongs to one ballot',
      ({ election, millHill }) => {
        election.ballots.push(structuredClone(millHill));
      },
      ['error: 2 ballots have the id local.testham.mill-hill.2007-05-03.'],
    ],
  ]);
});

describe("a ward's code", () => {
  testRule(gssCodes, [
    [
      "is the one in the council's table",
      ({ millHill }) => {
        millHill.gss = 'E05999902';
      },
      ['error: Mill Hill is recorded with the code E05999902; in the table of wards it has E05999901.'],
    ],
    [
      'cannot be checked for a ward that the table lacks',
      ({ millHill }) => {
        millHill.post_label = 'Mill Hil';
      },
      ["error: Mill Hil is not in the table of Testham Borough Council's wards."],
    ],
    [
      'is compared with nothing where either is not recorded',
      ({ council, millHill, stMarys }) => {
        millHill.gss = null;
        stMarys.gss = 'E05999999';
        at(council.wards, 1).gss = null;
      },
      [],
    ],
  ]);
});

describe('a name twice on a ballot', () => {
  testRule(duplicatePeople, [
    [
      'is an error, whatever its case',
      ({ millHill }) => {
        millHill.candidates.push(candidate('ANN ARCHER', INDEPENDENT, 20));
      },
      ['error: Ann Archer is on the ballot of Mill Hill 2 times.'],
    ],
    [
      'is none where only the surname is the same',
      ({ millHill }) => {
        millHill.candidates.push(candidate('Anne Archer', INDEPENDENT, 20));
      },
      [],
    ],
  ]);
});

describe('a name on two ballots', () => {
  testRule(sameNames, [
    [
      'may be one person or two',
      ({ stMarys }) => {
        stMarys.candidates.push(candidate('Ann Archer', INDEPENDENT, 20));
      },
      [
        "note: The name Ann Archer is on the ballots of Mill Hill and St. Mary's; the source does not say whether it is one person.",
      ],
    ],
    [
      'is not two names on one ballot',
      ({ millHill }) => {
        millHill.candidates.push(candidate('Ann Archer', INDEPENDENT, 20));
      },
      [],
    ],
  ]);
});
