import { describe, expect, it } from 'vitest';
import { partiesOnTheDay } from '../../src/results/council-result.ts';
import { electedOn } from '../../src/results/elected.ts';
import { unlabelledGains } from '../../src/results/outcome.ts';
import { ALL_VOTES, BEST_PLACED, partyShareOnBallot, shareOfParty } from '../../src/results/share.ts';
import { wardChange } from '../../src/results/ward-change.ts';
import { sharesOn } from '../../src/results/ward-history.ts';
import { CO_OPERATIVE, candidate, LABOUR, testham } from '../support/elections.ts';
import { names, poll } from '../support/polls.ts';

const { election } = testham();
const link = (party_name: string) => ({ party_id: null, party_name });
/** A ballot of people who stood for these, in this order, with 9, 8, 7 … votes. */
const stood = (...parties: { party_id: string | null; party_name: string }[]) => ({
  ...poll(1, 'Ann Lab 1'),
  candidates: parties.map((party, index) => candidate(`Person ${index}`, party, 9 - index)),
});

describe('Where one party stands under several names', () => {
  it.each([
    ['Labour first', [LABOUR, CO_OPERATIVE], 'Labour Party'],
    ['Labour last', [CO_OPERATIVE, LABOUR], 'Labour Party'],
    ['Labour in the middle', [CO_OPERATIVE, LABOUR, CO_OPERATIVE], 'Labour Party'],
    ['no Labour of its own', [CO_OPERATIVE, CO_OPERATIVE], 'Labour and Co-operative Party'],
    ['a name in two spellings', [link('Link'), link('LINK')], 'Link'],
  ])('the council names it once, with %s', (_, parties, name) => {
    const told = partiesOnTheDay({ ...election, ballots: [stood(...parties)] });
    expect(told.map(({ party_name }) => party_name)).toEqual([name]);
  });

  it('a ward names it as the first on the ballot does, and its change as the later ballot does', () => {
    expect(sharesOn(stood(CO_OPERATIVE, LABOUR)).map(({ party }) => party.party_name)).toEqual([
      'Labour and Co-operative Party',
    ]);
    const change = wardChange(stood(CO_OPERATIVE), { election, ballot: stood(LABOUR) });
    expect(change.parties.map(({ party, now, before }) => [party.party_name, now?.votes, before?.votes])).toEqual([
      ['Labour and Co-operative Party', 9, 9],
    ]);
  });
});

describe('A party without an id', () => {
  it('has no unlabelled gain, since labels name parties by their ids', () => {
    const { election: gained } = testham(({ election: one, millHill }) => {
      one.composition?.push({ ...link('Link'), seats_before: 0, seats_after: 1 });
      Object.assign(millHill, { candidates: [{ ...candidate('Zoe', link('Link'), 9), elected: true }], outcomes: [] });
    });
    expect(unlabelledGains(gained)).toEqual([]);
  });
});

describe('The share of a party', () => {
  it('names the method it is counted by, as the published data prints it', () => {
    const ballot = poll(1, 'Ann Lab 6; Ben Con 4');
    const whole = { ...election, ballots: [ballot] };
    expect(partyShareOnBallot('PP53', ballot)?.method).toBe('all votes');
    expect(shareOfParty('PP53', whole, ALL_VOTES)?.method).toBe('all votes');
    expect(shareOfParty('PP53', whole, BEST_PLACED)?.method).toBe('best-placed candidate');
  });
});

describe('Where a source flags the elected and leaves the others bare', () => {
  it('those flagged are elected, against the votes too', () => {
    const ballot = poll(1, 'Ann Lab 6; Ben Con 4');
    const flagged = ballot.candidates.map((one) => ({ ...one, elected: one.person_name === 'Ben' ? true : null }));
    const { people, tied, basis } = electedOn({ ...ballot, candidates: flagged });
    expect([names(people), tied, basis]).toEqual(['Ben', [], 'recorded']);
  });
});
