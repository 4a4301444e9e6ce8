import { describe, expect, it } from 'vitest';
import { byElectionAnswer } from '../../src/render/by-election.ts';
import { ballotSlug } from '../../src/results/ids.ts';
import type { Ballot } from '../../src/results/schema.ts';
import { poll, subject } from '../support/polls.ts';
import { published } from './derby.ts';
import { figuresNotIn } from './figures.ts';
import { briefOf } from './parts.ts';

const VOTES = 'Recorded: votes. Derived: who was elected, majority, shares';
const reply = (kind: 'by-election' | 'rescheduled', ...ballots: Ballot[]) =>
  byElectionAnswer(
    kind,
    subject(({ election }) => Object.assign(election, { composition: null, control: null, ballots })),
  );
const mill = (line: string, changes: Partial<Ballot> = {}) => poll(1, line, { by_election: true, ...changes });
const moor = (line: string) => mill(line, { post_label: 'Moor' });

const UNOPPOSED = mill('Ann Lab ?', { cancelled_poll: true, cancellation_reason: 'uncontested' });
const CASES: [string, ReturnType<typeof reply>, string, string[], string][] = [
  [
    'one ward',
    reply('by-election', mill('Ann Lab 600; Ben Con 400')),
    'Mill Hill by-election, Testham, 3 May 2007: Ann (Labour) elected, majority 200',
    ['🟥 **Ann** Lab **600** · 60.0% ✓', '🟦 Ben Con **400** · 40.0%'],
    VOTES,
  ],
  [
    'a winner whom the source names',
    reply('by-election', mill('Ann Lab 600 ✓; Ben Con 400')),
    'Mill Hill by-election, Testham, 3 May 2007: Ann (Labour) elected, majority 200',
    ['🟥 **Ann** Lab **600** · 60.0% ✓', '🟦 Ben Con **400** · 40.0%'],
    'Recorded: votes, who was elected. Derived: majority, shares',
  ],
  [
    'several wards, the party with most seats first',
    reply(
      'by-election',
      mill('Ann Lab 6; Ben Con 4'),
      moor('Cat LD 3; Dan Con 2'),
      mill('Eve LD 2; Fay Lab 1', { post_label: 'Fen' }),
    ),
    '3 by-elections, Testham, 3 May 2007: Liberal Democrats 2, Labour 1',
    [
      '**Mill Hill**: Ann (Labour) elected, majority 2',
      '**Moor**: Cat (Liberal Democrats) elected, majority 1',
      '**Fen**: Eve (Liberal Democrats) elected, majority 1',
    ],
    'Recorded: votes. Derived: who was elected, majority',
  ],
  [
    'a tie in one of them',
    reply('by-election', mill('Ann Lab 5; Ben Con 5'), moor('Cat LD 3; Dan Con 2')),
    '2 by-elections, Testham, 3 May 2007: Liberal Democrats 1; 1 seat without a winner to name',
    [
      '**Mill Hill**: Ann and Ben tied for the last seat; who won the draw is not recorded',
      '**Moor**: Cat (Liberal Democrats) elected, majority 1',
    ],
    'Recorded: votes. Derived: who was elected, majority',
  ],
  [
    'a poll that was put off',
    reply('rescheduled', poll(1, 'Ann Lab 600; Ben Con 400')),
    'Mill Hill rescheduled poll†, Testham, 3 May 2007: Ann (Labour) elected, majority 200',
    ['🟥 **Ann** Lab **600** · 60.0% ✓', '🟦 Ben Con **400** · 40.0%'],
    `${VOTES}. † inferred from the other wards, which voted shortly before`,
  ],
  [
    'one candidate, so no poll',
    reply('by-election', UNOPPOSED),
    'Mill Hill by-election, Testham, 3 May 2007: Ann (Labour) elected unopposed',
    ['🟥 **Ann** Lab ✓', 'No poll: unopposed'],
    'Derived: who was elected',
  ],
  [
    'votes that are not recorded',
    reply('by-election', mill('Ann Lab ?; Ben Con ? ✓')),
    'Mill Hill by-election, Testham, 3 May 2007: Ben (Conservative) elected',
    ['🟥 Ann Lab', '🟦 **Ben** Con ✓', 'Votes of each candidate: not recorded'],
    'Recorded: who was elected',
  ],
];

describe('The brief reply about a by-election or a rescheduled poll', () => {
  it.each(CASES)('of %s', (_, answer, content, lines, basis) => {
    expect(briefOf(answer)).toEqual({ content, lines, basis });
  });

  it.each(CASES)('of %s has no figure that the full one does not have', (_, answer) => {
    expect(figuresNotIn(answer)).toEqual([]);
  });
});

describe('A by-election in one ward', () => {
  it('shows the picture of the ward, and one in several wards shows none', () => {
    const ballot = mill('Ann Lab 600; Ben Con 400');
    const of = (...ballots: Ballot[]) => ({
      ...subject(({ election }) => Object.assign(election, { composition: null, control: null, ballots })),
      pictures: published(`wards/${ballotSlug(ballot)}`),
    });
    const { brief, full } = byElectionAnswer('by-election', of(ballot));
    for (const { embed } of [brief(), full()]) expect(embed.image?.description).toContain('Ann (Labour) 600, elected');
    expect(byElectionAnswer('by-election', of(ballot, moor('Cat LD 5; Dan Con 4'))).full().embed.image).toBeUndefined();
  });
});
