import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignmentsOf } from '../../src/results/assignments.ts';
import { electedOn } from '../../src/results/elected.ts';
import { outcomesOn, unlabelledGains } from '../../src/results/outcome.ts';
import { partyKey } from '../../src/results/parties.ts';
import type { Ballot, Election } from '../../src/results/schema.ts';
import { derby } from '../render/derby.ts';
import { at, testham } from '../support/elections.ts';
import { PARTIES } from '../support/holders.ts';
import { poll, seats } from '../support/polls.ts';

const hold = (party_id: string) => ({ party_id, outcome: 'hold', gained_from: null }) as const;
const gain = (party_id: string, gained_from: string | null = null) =>
  ({ party_id, outcome: 'gain', gained_from }) as const;
const [LAB, CON, LD] = ['PP53', 'PP52', 'PP90'] as const;

function election(composition: string | null, ...ballots: Ballot[]): Election {
  return { ...testham().election, composition: composition === null ? null : seats(composition), ballots };
}
const froms = (of: Election) =>
  assignmentsOf(of).map((each) => each.map(({ winner, from }) => `${winner} from ${from}`));
const one = (winner: 'Lab' | 'Con' | 'LD', ...outcomes: Ballot['outcomes']) => poll(1, `Ann ${winner} 1`, { outcomes });

describe('The assignments of seats that fit the labels and the net changes', () => {
  it('are those with the right number of seats defended for each party', () => {
    const of = election('Con 5 4; Lab 4 5', one('Lab', gain(LAB)), one('Con', hold(CON)));
    expect(froms(of)).toEqual([['PP53 from PP52', 'PP52 from PP52']]);
  });
  it('are several if the labels leave more than one', () => {
    const of = election('Con 5 4; Lab 4 4; LD 0 1', one('LD', gain(LD)), one('Lab'), one('Lab', hold(LAB)));
    expect(froms(of).map((each) => each.toSorted())).toEqual([
      ['PP53 from PP53', 'PP53 from PP53', 'PP90 from PP52'],
      ['PP53 from PP52', 'PP53 from PP53', 'PP90 from PP53'],
    ]);
  });
  it('do not count seats that are interchangeable twice', () => {
    const ward = poll(2, 'Ann Con 2; Ben Con 1', { outcomes: [] });
    expect(froms(election('Con 3 4; Lab 4 3', ward, one('Lab', hold(LAB))))).toEqual([
      ['PP53 from PP53', 'PP52 from PP52', 'PP52 from PP53'],
    ]);
  });
  it.each<[string, Election]>([
    ['the source prints no composition', election(null, one('Lab', hold(LAB)))],
    ['no seat has a label', election('Lab 1 1', one('Lab'))],
    ['a label names a party that won nothing', election('Lab 1 1; Con 0 0', one('Lab', hold(CON)))],
    ['a winner is not known', election('Lab 1 1', one('Lab', hold(LAB)), poll(1, 'Ann Lab 1; Ben Con 1'))],
    ['the composition has no row for a winner', election('Lab 1 1', one('Con'), one('Lab', hold(LAB)))],
    ['the composition has no row for a winner who is labelled', election('Lab 1 1', one('Con', hold(CON)), one('Lab'))],
    [
      'the labels contradict the net changes',
      election('Lab 5 4; Con 4 5', one('Lab', hold(LAB)), one('Con', hold(CON))),
    ],
    ['a party has fewer seats but lost none of these', election('Con 5 4; Lab 4 4', one('Lab', hold(LAB)))],
    [
      'too many seats are unknown',
      election('Lab 9 9; Con 9 9', one('Lab', hold(LAB)), ...Array.from({ length: 11 }, () => one('Lab'))),
    ],
  ])('do not exist if %s', (_, of) => expect(assignmentsOf(of)).toEqual([]));

  it('exist if ten seats are unknown', () => {
    const unknown = Array.from({ length: 10 }, () => one('Lab'));
    expect(assignmentsOf(election('Lab 11 11; Con 9 9', one('Lab', hold(LAB)), ...unknown))).toHaveLength(1);
  });

  it('are two for Derby in 2003, which share only Darley and one seat of Chellaston', () => {
    const of = derby(2003).election;
    const found = assignmentsOf(of).map((each) =>
      each
        .filter(({ from, winner }) => from !== winner)
        .map(({ ballot, winner, from }) => `${ballot.post_label} ${winner} from ${from}`)
        .toSorted(),
    );
    expect(found.toSorted()).toEqual([
      ['Chellaston PP52 from PP53', 'Darley PP90 from PP53'],
      ['Chellaston PP52 from PP90', 'Darley PP90 from PP53', 'Mickleover PP90 from PP53'],
    ]);
    expect(unlabelledGains(of)).toMatchObject([
      { party_id: CON, ballot: { post_label: 'Chellaston' }, seats: 1, from: [{ party_id: LAB }, { party_id: LD }] },
    ]);
  });
});

describe('What follows from the labels and the net changes', () => {
  const party = fc.constantFrom('Lab', 'Con', 'LD');
  /** Seats with the party that really had them before, and whether the source labels them. */
  const truth = fc.array(fc.record({ winner: party, before: party, labelled: fc.boolean() }), {
    minLength: 2,
    maxLength: 6,
  });

  it('is in every assignment, and so is true of the real one', () => {
    fc.assert(
      fc.property(truth, (real) => {
        const keyOf = (letters: string) => partyKey(PARTIES[letters as 'Lab']);
        const ballots = real.map(({ winner, before, labelled }, index) =>
          poll(1, `Ann ${winner} 1`, {
            ballot_paper_id: `local.testham.ward-${index}.2007-05-03`,
            outcomes: labelled ? [winner === before ? hold(keyOf(winner)) : gain(keyOf(winner))] : [],
          }),
        );
        const seatsOf = (side: 'winner' | 'before', letters: string) =>
          9 + real.filter((seat) => seat[side] === letters).length;
        const line = ['Lab', 'Con', 'LD'].map((one) => `${one} ${seatsOf('before', one)} ${seatsOf('winner', one)}`);
        const of = election(line.join('; '), ...ballots);
        if (real.some(({ labelled }) => labelled)) expect(assignmentsOf(of).length).toBeGreaterThan(0);
        for (const { ballot, party_id, from } of unlabelledGains(of)) {
          const seat = at(real, ballots.indexOf(ballot));
          expect([keyOf(seat.winner), seat.winner === seat.before, seat.labelled]).toEqual([party_id, false, false]);
          expect(from.map(partyKey)).toContain(keyOf(seat.before));
        }
        for (const [index, ballot] of ballots.entries()) {
          const [outcome] = outcomesOn(ballot, of);
          if (outcome?.gained_from) expect(outcome.gained_from.party_id).toBe(keyOf(at(real, index).before));
        }
        const counts = (seat: { winner: string; from: string }[], key: string) =>
          seat.filter(({ winner }) => winner === key).length - seat.filter(({ from }) => from === key).length;
        for (const each of assignmentsOf(of)) {
          expect(each).toHaveLength(of.ballots.flatMap((ballot) => electedOn(ballot).people).length);
          for (const row of of.composition ?? []) {
            expect(counts(each, partyKey(row))).toBe(row.seats_after - row.seats_before);
          }
        }
      }),
    );
  });
});
