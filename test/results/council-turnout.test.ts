import { describe, expect, it } from 'vitest';
import { councilTurnouts } from '../../src/results/council-turnout.ts';
import { type Testham, testham } from '../support/elections.ts';

const turnouts = (change?: (parts: Testham) => void) => councilTurnouts(testham(change).election);

describe('Turnout over all wards', () => {
  it('is the sum of every ward’s papers, or of its votes, over the whole electorate', () => {
    expect(turnouts()).toEqual({ papers: { votes: 3030, total: 7500 }, validVotes: { votes: 3000, total: 7500 } });
  });

  it.each([
    ['papers of a ward are not recorded', { turnout_reported: null }, 'papers'],
    ['voters of a ward had two votes', { seats_contested: 2 }, 'validVotes'],
    ['the electorate of a ward is not recorded', { total_electorate: null }, 'both'],
    ['a ward had no poll', { cancelled_poll: true }, 'both'],
  ])('is not worked out if %s', (_, change, missing) => {
    const { papers, validVotes } = turnouts(({ stMarys }) => Object.assign(stMarys, change));
    expect([papers === null, validVotes === null]).toEqual([missing !== 'validVotes', missing !== 'papers']);
  });

  it('is not worked out from votes if any of them is not recorded', () => {
    const { papers, validVotes } = turnouts(({ stMarys }) => {
      stMarys.candidates = stMarys.candidates.map((one) => ({ ...one, votes_cast: null }));
    });
    expect([papers === null, validVotes === null]).toEqual([false, true]);
  });

  it('counts the electors of a ward with a by-election once', () => {
    const { papers } = turnouts(({ stMarys }) => {
      stMarys.by_election = true;
    });
    expect(papers).toEqual({ votes: 2020, total: 5000 });
  });
});
