import { describe, expect, it } from 'vitest';
import { electionKind } from '../../src/results/election-kind.ts';
import type { Ballot, Election } from '../../src/results/schema.ts';
import { testham } from '../support/elections.ts';

const { election, millHill, stMarys, westwardHo } = testham();

function on(election_date: string, ballots: Ballot[]): Election {
  return { ...election, election_date, ballots };
}
const by = (ballot: Ballot) => ({ ...ballot, by_election: true });

const WHOLE = on('2011-05-05', [millHill, stMarys, westwardHo]);
const PART = on('2011-05-05', [millHill, stMarys]);
const UNCONTESTED = on('2011-05-05', [
  millHill,
  stMarys,
  { ...westwardHo, cancelled_poll: true, cancellation_reason: 'uncontested' },
]);
const COUNTERMANDED = on('2011-05-05', [
  millHill,
  stMarys,
  { ...westwardHo, cancelled_poll: true, cancellation_reason: 'countermanded' },
]);

describe('The kind of an election', () => {
  it.each<[string, Election, Election[], string]>([
    ['all wards is the council’s', WHOLE, [], 'council'],
    ['one ordinary ballot is the council’s if nothing else is known', on('2011-05-05', [millHill]), [], 'council'],
    ['by-elections only', on('2012-03-01', [by(millHill), by(stMarys)]), [WHOLE], 'by-election'],
    ['an election of the council with a by-election', on('2011-05-05', [millHill, by(stMarys)]), [], 'council'],
    ['a ward that did not vote four weeks before', on('2011-06-02', [westwardHo]), [PART], 'rescheduled'],
    ['a ward on the next day', on('2011-05-06', [westwardHo]), [PART], 'rescheduled'],
    ['a ward whose poll was countermanded', on('2011-06-02', [westwardHo]), [COUNTERMANDED], 'rescheduled'],
    ['the same with a by-election', on('2011-06-02', [westwardHo, by(millHill)]), [PART], 'rescheduled'],
    ['a ward on the sixtieth day', on('2011-07-04', [westwardHo]), [PART], 'rescheduled'],
    ['a ward on the sixty-first day', on('2011-07-05', [westwardHo]), [PART], 'council'],
    ['a ward that voted four weeks before', on('2011-06-02', [millHill]), [WHOLE], 'council'],
    [
      'a ward whose poll was countermanded and one that voted four weeks before',
      on('2011-06-02', [westwardHo, millHill]),
      [COUNTERMANDED],
      'council',
    ],
    ['a ward that was uncontested four weeks before', on('2011-06-02', [westwardHo]), [UNCONTESTED], 'council'],
    ['a ward before the others', on('2011-04-07', [westwardHo]), [PART], 'council'],
    ['a ward on the same day', on('2011-05-05', [westwardHo]), [PART], 'council'],
    ['as many wards as before', on('2011-06-02', [westwardHo]), [on('2011-05-05', [millHill])], 'council'],
    [
      'more by-elections before',
      on('2011-06-02', [westwardHo]),
      [on('2011-05-05', [by(millHill), by(stMarys)])],
      'council',
    ],
  ])('with %s', (_, one, others, kind) => expect(electionKind(one, [...others, one])).toBe(kind));
});
