import { describe, expect, it } from 'vitest';
import { candidateAnswer } from '../../src/render/candidate.ts';
import { votesOf } from '../../src/render/no-poll.ts';
import { wardAnswer } from '../../src/render/ward.ts';
import { candidateResult } from '../../src/results/candidate-result.ts';
import type { Ballot } from '../../src/results/schema.ts';
import { wardResult } from '../../src/results/ward-result.ts';
import { at } from '../support/elections.ts';
import { poll, subject } from '../support/polls.ts';

const UNOPPOSED: Partial<Ballot> = { cancelled_poll: true, cancellation_reason: 'uncontested' };

describe('Votes for a candidate', () => {
  it.each<[string, string, Partial<Ballot>, string]>([
    ['are a figure', 'Ann Lab 1406', {}, '1,406'],
    ['may not be recorded', 'Ann Lab ?', {}, 'not recorded'],
    ['cannot be cast without a poll', 'Ann Lab ?', UNOPPOSED, 'no poll'],
    ['stay as recorded although the poll was cancelled', 'Ann Lab 3', UNOPPOSED, '3'],
  ])('%s', (_, line, changes, words) => {
    const ballot = poll(1, line, changes);
    expect(votesOf(at(ballot.candidates, 0), ballot)).toBe(words);
  });

  it('are not said to be missing from the record if there was no poll', () => {
    const ballot = poll(1, 'Ann Lab ?', UNOPPOSED);
    const of = subject(({ election }) => {
      election.ballots = [ballot];
    });
    const ward = wardAnswer(wardResult(ballot, of.election), null, of);
    expect(JSON.stringify(ward.full())).toContain('**Ann** · no poll · Labour');
    const person = candidateAnswer(candidateResult(at(ballot.candidates, 0), ballot), of);
    expect(person.content).toContain('Labour, elected, no poll');
  });
});
