import { describe, expect, it } from 'vitest';
import { seatsContested, seatsWon } from '../../src/results/seats.ts';
import {
  ALL_VOTES,
  BEST_PLACED,
  partyShareOnBallot,
  shareLead,
  shareOfParty,
  shareOnBallot,
} from '../../src/results/share.ts';
import { wardChange } from '../../src/results/ward-change.ts';
import { sharesOn } from '../../src/results/ward-history.ts';
import { at, CO_OPERATIVE, candidate, LABOUR, testham } from '../support/elections.ts';
import { people, poll } from '../support/polls.ts';

const INDEPENDENT = 'ynmp-party:2';
const { election } = testham();
const withBallots = (...ballots: ReturnType<typeof poll>[]) => ({ ...election, ballots });

describe('A share', () => {
  it('of a candidate is over all votes of the ballot', () => {
    const ballot = poll(1, 'Ann Lab 600; Ben Con 400');
    expect(shareOnBallot(at(ballot.candidates, 1), ballot)).toEqual({ method: ALL_VOTES, votes: 400, total: 1000 });
  });

  it.each(['Ann Lab 600; Ben Con ?', 'Ann Lab ?; Ben Con 400', 'Ann Lab 0; Ben Con 0'])('is unknown in %s', (line) => {
    const ballot = poll(1, line);
    expect(shareOnBallot(at(ballot.candidates, 0), ballot)).toBeNull();
    expect(partyShareOnBallot('PP53', ballot)).toBeNull();
  });

  it('of a party on a ballot counts its candidates together, joint descriptions with it', () => {
    const ballot = poll(2, 'Ann Lab 6; Ben Con 3');
    ballot.candidates.push(candidate('Cat', CO_OPERATIVE, 1));
    expect(partyShareOnBallot('PP53', ballot)).toMatchObject({ votes: 7, total: 10 });
    expect(partyShareOnBallot('PP90', ballot)).toBeNull();
  });

  const twoWards = withBallots(
    poll(2, 'Ann Lab 6; Abe Lab 5; Ben Con 3; Bea Con 8; Cat Ind 2; Cal Ind 4'),
    poll(1, 'Ann Lab 10; Ben Con 1; Cat Ind 2; Cal Ind 4'),
  );
  it.each([
    ['PP53', ALL_VOTES, 21, 45],
    ['PP52', ALL_VOTES, 12, 45],
    [INDEPENDENT, ALL_VOTES, 12, 45],
    // Best of each party in the ward of two seats; each Independent for themselves in the ward of one.
    ['PP53', BEST_PLACED, 16, 35],
    ['PP52', BEST_PLACED, 9, 35],
    [INDEPENDENT, BEST_PLACED, 10, 35],
  ] as const)('of %s in an election by %s is %i of %i', (key, method, votes, total) => {
    expect(shareOfParty(key, twoWards, method)).toEqual({ method, votes, total });
  });

  it('leaves out wards that were not polled', () => {
    const uncontested = poll(1, 'Eve LD ?', { cancelled_poll: true });
    expect(shareOfParty('PP53', withBallots(...twoWards.ballots, uncontested), ALL_VOTES)).toMatchObject({
      votes: 21,
      total: 45,
    });
  });

  it('of an election is unknown as soon as one vote is, and where none was cast', () => {
    expect(shareOfParty('PP53', withBallots(poll(1, 'Ann Lab 1; Ben Con ?')), ALL_VOTES)).toBeNull();
    expect(shareOfParty('PP53', withBallots(poll(1, 'Ann Lab 0; Ben Con 0')), BEST_PLACED)).toBeNull();
  });

  it('less another is exact', () => {
    const share = (votes: number, total: number) => ({ method: ALL_VOTES, votes, total }) as const;
    expect(shareLead(share(2, 3), share(1, 4))).toEqual({ votes: 5, total: 12 });
  });
});

describe('Seats', () => {
  it('are counted by party, a seat under a tie for nobody', () => {
    const ballots = withBallots(
      poll(2, 'Ann Lab 6; Abe Lab 5; Ben Con 3'),
      poll(1, 'Ben Con 3; Cat LD 3'),
      poll(1, 'Ben Con 3; Cat LD 2'),
    );
    expect(Object.fromEntries(seatsWon(ballots))).toEqual({ PP53: 2, PP52: 1 });
    expect(seatsContested(ballots)).toBe(4);
  });
});

describe('The shares of a ward', () => {
  it('stand largest first, each party once under its first candidate', () => {
    const told = sharesOn(poll(2, 'Ben Con 3; Ann Lab 6; Abe Lab 5'));
    expect(told.map(({ party, share }) => [party.person_name, share?.votes])).toEqual([
      ['Ann', 11],
      ['Ben', 3],
    ]);
  });

  it('move from one ballot to another, with parties that came and went', () => {
    const earlier = { election, ballot: poll(1, 'Ann Lab 5; Eve LD 5') };
    const change = wardChange(poll(1, 'Ann Lab 6; Ben Con 4'), earlier);
    expect(change).toMatchObject({ since: election, reason: null });
    expect(
      change.parties.map(({ party, now, before }) => [party.party_name, now?.votes ?? null, before?.votes ?? null]),
    ).toEqual([
      ['Labour Party', 6, 5],
      ['Conservative Party', 4, null],
      ['Liberal Democrats', null, 5],
    ]);
  });

  it('are not compared where the ballots cannot be', () => {
    const change = wardChange(poll(1, 'Ann Lab 6'), { election, ballot: poll(2, 'Ann Lab 6') });
    expect(change).toMatchObject({ reason: '2 and 1 seats were contested', parties: [] });
  });
});

it('A party without an id is counted under its name, whatever its case', () => {
  const ballot = poll(2, 'Ann Lab 1');
  const link = (name: string, votes: number) => candidate('Zoe', { party_id: null, party_name: name }, votes);
  ballot.candidates.push(link('Link', 2), link('LINK', 3), ...people('Ben Con 4'));
  expect(partyShareOnBallot('link', ballot)).toMatchObject({ votes: 5, total: 10 });
  expect(partyShareOnBallot(LABOUR.party_id, ballot)).toMatchObject({ votes: 1 });
});
