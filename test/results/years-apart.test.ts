import { expect, it } from 'vitest';
import { inferredOutcome } from '../../src/results/comparison.ts';
import { testham } from '../support/elections.ts';
import { poll } from '../support/polls.ts';

const { election } = testham();
const ballot = poll(1, 'Ann Lab 2; Ben Con 1');

it.each([
  ['2003-05-01', '2002-05-02', 'hold'],
  ['2003-05-01', '1999-05-06', 'hold'],
  ['2003-05-01', '1998-05-07', 'the elections in between are not on file'],
  ['2022-05-05', '2016-05-05', 'the elections in between are not on file'],
  ['2022-05-05', '2018-05-03', 'hold'],
])('What is told in %s of the contest of %s is: %s', (now, before, told) => {
  const on = (election_date: string) => ({ ballot, election: { ...election, election_date } });
  const outcome = inferredOutcome(on(now), on(before));
  expect(outcome.label === 'not comparable' ? outcome.reason : outcome.label).toBe(told);
});
