import { describe } from 'vitest';
import { doubleVotes } from '../../audit/double-votes.ts';
import { electedFlags } from '../../audit/elected-flags.ts';
import { partyShares } from '../../audit/party-shares.ts';
import { partyVotes } from '../../audit/party-votes.ts';
import { at, CO_OPERATIVE, candidate, LABOUR } from '../support/elections.ts';
import { testRule } from './cases.ts';

describe("a party's votes", () => {
  testRule(partyVotes, [
    [
      'are the sum over its wards',
      ({ millHill }) => {
        at(millHill.candidates, 0).votes_cast = 1614;
      },
      ['error: The source gives Labour 1,100 votes; its wards add up to 2,114, 1,014 more.'],
    ],
    [
      'are none where it stood nobody, which is known and not a guess',
      ({ declared }) => {
        declared.parties.push({ ...at(declared.parties, 2), party_id: 'PP63', party_name: 'Green Party' });
      },
      ['error: The source gives Green 500 votes; its wards add up to 0, 500 fewer.'],
    ],
    [
      'include those of a joint candidature that has no row of its own',
      ({ millHill }) => {
        Object.assign(at(millHill.candidates, 0), CO_OPERATIVE);
      },
      [],
    ],
    [
      'leave out those of a joint candidature that has its own row',
      ({ declared, millHill }) => {
        Object.assign(at(millHill.candidates, 0), CO_OPERATIVE);
        declared.parties.push({ ...at(declared.parties, 1), ...CO_OPERATIVE, votes_cast: 600 });
      },
      ['error: The source gives Labour 1,100 votes; its wards add up to 500, 600 fewer.'],
    ],
    [
      'are compared with nothing where one of them is not recorded',
      ({ millHill }) => {
        at(millHill.candidates, 0).votes_cast = null;
      },
      [],
    ],
    [
      'are compared with nothing where the source does not total them',
      ({ declared, millHill }) => {
        at(millHill.candidates, 0).votes_cast = 1614;
        at(declared.parties, 1).votes_cast = null;
      },
      [],
    ],
  ]);
});

describe("a party's share", () => {
  testRule(partyShares, [
    [
      'is printed by all votes',
      ({ declared }) => {
        at(declared.parties, 1).share_percentage = 38.7;
      },
      ['error: The source prints 38.7% for Labour; by all votes it is 36.7%, 2.0 points less.'],
    ],
    [
      'may be rounded otherwise by the source',
      ({ declared }) => {
        at(declared.parties, 1).share_percentage = 36.6;
      },
      ['note: The source prints 36.6% for Labour; by all votes it is 36.7%, 0.1 points more.'],
    ],
    [
      'may be printed by best-placed candidate',
      ({ declared, millHill }) => {
        millHill.seats_contested = 2;
        millHill.candidates.push(candidate('Hal Hill', LABOUR, 500));
        for (const party of declared.parties) party.share_percentage = null;
        at(declared.parties, 1).share_percentage = 36.7;
      },
      [
        'note: The source prints 36.7% for Labour, its share by best-placed candidate; by all votes it is 45.7%, 9.0 points more.',
      ],
    ],
    [
      'is compared with nothing where a vote is not recorded',
      ({ declared, stMarys }) => {
        at(declared.parties, 1).share_percentage = 50;
        at(stMarys.candidates, 0).votes_cast = null;
      },
      [],
    ],
    [
      'is compared with nothing where the source prints none',
      ({ declared }) => {
        at(declared.parties, 1).share_percentage = null;
      },
      [],
    ],
  ]);
});

describe('a flag of election', () => {
  testRule(electedFlags, [
    [
      'goes to those with the most votes',
      ({ millHill }) => {
        at(millHill.candidates, 0).votes_cast = 390;
      },
      ['error: In Mill Hill, Ann Archer is flagged as elected with 390 votes, Ben Baker is not with 400, 10 more.'],
    ],
    [
      'may go to either of two with the same votes',
      ({ millHill }) => {
        at(millHill.candidates, 0).votes_cast = 400;
      },
      [],
    ],
    [
      'stands once for each seat',
      ({ millHill }) => {
        millHill.seats_contested = 2;
      },
      ['error: The flags in Mill Hill elect 1; its seats and candidates make it 2, 1 more.'],
    ],
    [
      'cannot stand for a seat that nobody stood for',
      ({ millHill }) => {
        millHill.seats_contested = 2;
        millHill.candidates.pop();
      },
      [],
    ],
    [
      'is missed on nobody where the poll was cancelled',
      ({ millHill }) => {
        millHill.cancelled_poll = true;
        at(millHill.candidates, 0).elected = false;
        for (const person of millHill.candidates) person.votes_cast = null;
      },
      [],
    ],
    [
      'is compared with nothing where flags or votes are not recorded',
      ({ millHill, stMarys }) => {
        millHill.seats_contested = 2;
        for (const person of millHill.candidates) person.elected = null;
        at(stMarys.candidates, 0).votes_cast = null;
      },
      [],
    ],
  ]);
});

describe('votes of wards that fill several seats', () => {
  testRule(doubleVotes, [
    [
      'are counted against all votes',
      ({ millHill }) => {
        millHill.seats_contested = 2;
      },
      ['note: 1,000 of the 3,000 votes (33%) come from Mill Hill, where each voter has two votes.'],
    ],
    [
      'come from wards with different numbers of seats',
      ({ millHill, stMarys }) => {
        millHill.seats_contested = 2;
        stMarys.seats_contested = 3;
      },
      ["note: 2,000 of the 3,000 votes (67%) come from Mill Hill and St. Mary's, where each voter has several votes."],
    ],
    [
      'weigh nothing extra where every ward fills several',
      ({ election }) => {
        for (const ballot of election.ballots) ballot.seats_contested = 3;
      },
      [],
    ],
    [
      'are not summed where one of them is not recorded',
      ({ millHill }) => {
        millHill.seats_contested = 2;
        at(millHill.candidates, 0).votes_cast = null;
      },
      [],
    ],
  ]);
});
