import { describe, expect, it } from 'vitest';
import { candidateResult } from '../../src/results/candidate-result.ts';
import { electedOn } from '../../src/results/elected.ts';
import { majorityOn } from '../../src/results/majority.ts';
import { outcomesOn } from '../../src/results/outcome.ts';
import { partyResult } from '../../src/results/party-result.ts';
import type { Ballot } from '../../src/results/schema.ts';
import { seatsContested, seatsWon } from '../../src/results/seats.ts';
import { fillsSeats } from '../../src/results/seats-filled.ts';
import { rankedWards } from '../../src/results/ward-ranking.ts';
import { at, LABOUR, testham } from '../support/elections.ts';
import { names, poll } from '../support/polls.ts';

type Reason = Ballot['cancellation_reason'];
const cancelled = (cancellation_reason: Reason) => ({ cancelled_poll: true, cancellation_reason });
const { council, election, stMarys } = testham();
const withPoll = (ballot: Ballot) => ({ ...election, ballots: [ballot, stMarys] });

describe.each<Reason>(['countermanded', 'postponed'])('A poll that was %s', (reason) => {
  // A careless source may still flag a winner, print votes or label a hold.
  const hold = { party_id: 'PP53', outcome: 'hold', gained_from: null } as const;
  const ballots = ['Ann Lab ?', 'Ann Lab ? ✓', 'Ann Lab 5; Ben Con 4'].map((line) =>
    poll(1, line, { ...cancelled(reason), outcomes: [hold] }),
  );

  it.each(ballots)('fills no seat and has no winner, majority or hold (%#)', (ballot) => {
    expect(fillsSeats(ballot)).toBe(false);
    expect(electedOn(ballot)).toEqual({ people: [], basis: 'recorded', tied: [] });
    expect(majorityOn(ballot)).toBeNull();
    expect(outcomesOn(ballot, election)).toEqual([]);
    expect(candidateResult(at(ballot.candidates, 0), ballot).status).toBe('not filled');
    expect(Object.fromEntries(seatsWon(withPoll(ballot)))).toEqual({ PP90: 1 });
    expect(seatsContested(withPoll(ballot))).toBe(1);
    expect(partyResult(LABOUR, withPoll(ballot), council)).toMatchObject({ won: 0, seatsContested: 1 });
    expect(rankedWards([ballot, stMarys], 'closest').at(-1)).toBe(ballot);
  });
});

describe('A poll cancelled without a recorded reason', () => {
  it('elects nobody by counting, but keeps those that the source flags', () => {
    expect(electedOn(poll(1, 'Ann Lab ?', cancelled(null))).people).toEqual([]);
    expect(names(electedOn(poll(1, 'Ann Lab ? ✓', cancelled(null))).people)).toBe('Ann');
    const ballot = poll(1, 'Ann Lab ?', cancelled(null));
    expect(candidateResult(at(ballot.candidates, 0), ballot).status).toBe('not recorded');
  });
});

describe('An uncontested poll', () => {
  it('fills its seats', () => {
    const ballot = poll(1, 'Ann Lab ?', cancelled('uncontested'));
    expect(names(electedOn(ballot).people)).toBe('Ann');
    expect(seatsContested(withPoll(ballot))).toBe(2);
  });
});
