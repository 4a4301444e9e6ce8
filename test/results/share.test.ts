import { describe, expect, it } from 'vitest';
import {
  ALL_VOTES,
  BEST_PLACED,
  partyShareOnBallot,
  shareLead,
  shareOfParty,
  shareOnBallot,
} from '../../src/results/share.ts';
import { at, CO_OPERATIVE, candidate, INDEPENDENT, LABOUR, testham } from '../support/elections.ts';
import { people, poll } from '../support/polls.ts';

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

  it('of a party on a ballot is the sum over its candidates, including joint descriptions', () => {
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
    [INDEPENDENT.party_id, ALL_VOTES, 12, 45],
    // In the ward of two seats, each party's best candidate; in the ward of one, each Independent separately.
    ['PP53', BEST_PLACED, 16, 35],
    ['PP52', BEST_PLACED, 9, 35],
    [INDEPENDENT.party_id, BEST_PLACED, 10, 35],
  ] as const)('of %s in an election by %s is %i of %i', (key, method, votes, total) => {
    expect(shareOfParty(key, twoWards, method)).toEqual({ method, votes, total });
  });

  it('leaves out wards that were not polled', () => {
    const uncontested = poll(1, 'Eve LD ?', { cancelled_poll: true, cancellation_reason: 'uncontested' });
    expect(shareOfParty('PP53', withBallots(...twoWards.ballots, uncontested), ALL_VOTES)).toMatchObject({
      votes: 21,
      total: 45,
    });
  });

  it('of an election is unknown if one vote is unknown or no vote was cast', () => {
    expect(shareOfParty('PP53', withBallots(poll(1, 'Ann Lab 1; Ben Con ?')), ALL_VOTES)).toBeNull();
    expect(shareOfParty('PP53', withBallots(poll(1, 'Ann Lab 0; Ben Con 0')), BEST_PLACED)).toBeNull();
  });

  it('minus another is exact', () => {
    const share = (votes: number, total: number) => ({ method: ALL_VOTES, votes, total }) as const;
    expect(shareLead(share(2, 3), share(1, 4))).toEqual({ votes: 5, total: 12 });
  });

  it('by best-placed candidate is unknown if a vote of the party is not recorded', () => {
    const unknown = { ...election, ballots: [poll(2, 'Ann Lab 5; Abe Lab ?; Ben Con 3')] };
    expect(shareOfParty('PP53', unknown, BEST_PLACED)).toBeNull();
  });

  it('names its method as the published data prints it', () => {
    const ballot = poll(1, 'Ann Lab 6; Ben Con 4');
    const whole = { ...election, ballots: [ballot] };
    expect(partyShareOnBallot('PP53', ballot)?.method).toBe('all votes');
    expect(shareOfParty('PP53', whole, ALL_VOTES)?.method).toBe('all votes');
    expect(shareOfParty('PP53', whole, BEST_PLACED)?.method).toBe('best-placed candidate');
  });

  it('of a party without an id is counted by name, ignoring case', () => {
    const ballot = poll(2, 'Ann Lab 1');
    const link = (name: string, votes: number) => candidate('Zoe', { party_id: null, party_name: name }, votes);
    ballot.candidates.push(link('Link', 2), link('LINK', 3), ...people('Ben Con 4'));
    expect(partyShareOnBallot('link', ballot)).toMatchObject({ votes: 5, total: 10 });
    expect(partyShareOnBallot(LABOUR.party_id, ballot)).toMatchObject({ votes: 1 });
  });
});
