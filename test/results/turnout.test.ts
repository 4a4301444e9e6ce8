import { expect, it } from 'vitest';
import type { Ballot } from '../../src/results/schema.ts';
import { type Turnouts, turnoutsOn } from '../../src/results/turnout.ts';
import { poll } from '../support/polls.ts';

const LINE = 'Ann Lab 600; Ben Con 400';
const papers = { votes: 1010, total: 2500 };
const validVotes = { votes: 1000, total: 2500 };

it.each<[string, number, string, Partial<Ballot>, Turnouts]>([
  ['with every figure', 1, LINE, {}, { printed: 40.4, papers, validVotes }],
  ['of two seats, where a voter has two votes', 2, LINE, {}, { printed: 40.4, papers, validVotes: null }],
  ['without a printed turnout', 1, LINE, { turnout_percentage: null }, { printed: null, papers, validVotes }],
  ['without an electorate', 1, LINE, { total_electorate: null }, { printed: 40.4, papers: null, validVotes: null }],
  ['with an electorate of 0', 1, LINE, { total_electorate: 0 }, { printed: 40.4, papers: null, validVotes: null }],
  ['without the number of papers', 1, LINE, { turnout_reported: null }, { printed: 40.4, papers: null, validVotes }],
  ['with a vote not recorded', 1, 'Ann Lab 6; Ben Con ?', {}, { printed: 40.4, papers, validVotes: null }],
  ['without a poll', 1, 'Ann Lab 0', { cancelled_poll: true }, { printed: 40.4, papers: null, validVotes: null }],
])('The turnout of a ward %s keeps its definitions apart', (_, seats, line, changes, turnouts) => {
  expect(turnoutsOn(poll(seats, line, changes))).toEqual(turnouts);
});
