import { describe, expect, it } from 'vitest';
import type { Subject } from '../../src/render/subject.ts';
import { wardsAnswer } from '../../src/render/wards.ts';
import type { Ballot } from '../../src/results/schema.ts';
import type { WardOrder } from '../../src/results/ward-orders.ts';
import { rankedWards } from '../../src/results/ward-ranking.ts';
import { LABOUR } from '../support/elections.ts';
import { poll, subject } from '../support/polls.ts';
import { derby } from './derby.ts';

/** The embed of the brief form. */
function briefOf(
  ballots: readonly Ballot[],
  order: WardOrder,
  of: Subject,
  page = 1,
  wonBy: typeof LABOUR | null = null,
) {
  return wardsAnswer({ wards: rankedWards(ballots, order), order, wonBy }, page, of).brief().embed;
}
const linesOf = (embed: ReturnType<typeof briefOf>) => embed.description?.split('\n') ?? [];
const { ballots } = derby(2003).election;

describe('In brief, the wards of Derby in 2003', () => {
  it('are ranked by majority, with surnames, each on one line', () => {
    const closest = briefOf(ballots, 'closest', derby(2003));
    expect(closest.title).toBe('Closest wards, 1 May 2003 (1 to 10 of 17)');
    expect(linesOf(closest)).toEqual([
      '1 **Chellaston** 🟦 Liversedge, Hickson · **85**',
      '2 **Derwent** 🟥 Gupta · **134**',
      '3 **Boulton** ⬜ Allen · **193**',
      '4 **Normanton** 🟥 Nath · **259**',
      '5 **Mackworth** 🟥 Wilsoncroft · **362**',
      '6 **Darley** 🟧 Travis · **433**',
      '7 **Abbey** 🟧 Lowe · **492**',
      '8 **Chaddesden** 🟥 MacDonald · **502**',
      '9 **Oakwood** 🟦 West · **508**',
      '10 **Arboretum** 🟥 Hussain · **573**',
      '[Wikipedia](https://en.wikipedia.org/wiki/2003_Derby_City_Council_election), CC BY-SA 4.0',
    ]);
    expect(closest.footer?.text).toBe('Recorded: votes. Derived: winners, majority for the last seat');
  });

  it('say on each page which places it has, and on one page nothing', () => {
    expect(briefOf(ballots, 'safest', derby(2003), 2).title).toBe('Safest wards, 1 May 2003 (11 to 17 of 17)');
    expect(briefOf(ballots.slice(0, 3), 'name', derby(2003)).title).toBe('Wards, by name, with majorities, 1 May 2003');
    expect(briefOf(ballots.slice(0, 3), 'closest', derby(2003), 1, LABOUR).title).toBe(
      'Closest wards won by Labour, 1 May 2003',
    );
  });

  it('mark totals of votes in wards of two seats, and say why', () => {
    const votes = briefOf(ballots, 'votes', derby(2003));
    expect(votes.title).toBe('Wards by votes counted, 1 May 2003 (1 to 10 of 17)');
    expect(linesOf(votes).slice(0, 3)).toEqual([
      '1 **Mickleover** 🟧 Hird, Winter · **9,050**†',
      '2 **Chellaston** 🟦 Liversedge, Hickson · **6,318**†',
      '3 **Allestree** 🟦 Samra · **4,206**',
    ]);
    expect(linesOf(votes).at(-2)).toBe('† More than one vote each: not comparable with wards of fewer seats');
    expect(votes.footer?.text).toBe('Recorded: votes. Derived: winners, votes counted');
  });
});

describe('In brief, the line of a ward', () => {
  it.each<[string, Ballot, string]>([
    ['two parties', poll(2, 'Ann Lab 6; Ben Con 5; Cat LD 3'), '1 **Mill Hill** 🟥🟦 Ann, Ben · **2**'],
    [
      'a by-election',
      poll(1, 'Ann Lab 1; Ben Con 0', { by_election: true }),
      '1 **Mill Hill by-election** 🟥 Ann · **1**',
    ],
    ['a tie', poll(1, 'Ann Lab 5; Ben Con 5'), '1 **Mill Hill** Ann, Ben tied'],
    [
      'a tie for the last of two seats',
      poll(2, 'Ann Lab 9; Ben Con 5; Cat LD 5'),
      '1 **Mill Hill** 🟥 Ann; Ben, Cat tied',
    ],
    ['nobody known', poll(1, 'Ann Lab ?; Ben Con ?'), '1 **Mill Hill** elected: not recorded · majority not recorded'],
    ['a contradiction', poll(1, 'Ann Lab 5 ✓; Ben Con 4 ✓'), '1 **Mill Hill** elected: in doubt · majority in doubt'],
    [
      'no poll',
      poll(1, 'Ann Lab ?', { cancelled_poll: true, cancellation_reason: 'uncontested' }),
      '1 **Mill Hill** 🟥 Ann · unopposed',
    ],
    [
      'a countermanded poll',
      poll(1, 'Ann Lab ?', { cancelled_poll: true, cancellation_reason: 'countermanded' }),
      '1 **Mill Hill** elected: nobody that day · a candidate died',
    ],
  ])('describes %s', (_, ballot, line) => {
    expect(linesOf(briefOf([ballot], 'closest', subject()))[0]).toBe(line);
  });

  it('names two people of one surname in full', () => {
    const ballot = poll(2, 'Ann Lab 6; Ben Lab 5; Cat LD 3');
    const candidates = ballot.candidates.map((one) => ({ ...one, person_name: `${one.person_name} Hill` }));
    expect(linesOf(briefOf([{ ...ballot, candidates }], 'closest', subject()))[0]).toBe(
      '1 **Mill Hill** 🟥🟥 Ann Hill, Ben Hill · **2**',
    );
  });
});
