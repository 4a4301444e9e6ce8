import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ballot } from '../../src/results/schema.ts';
import { boundariesBetween, byElectionBallot, ordinaryBallot } from '../../src/results/ward-match.ts';
import { poll } from '../support/polls.ts';

function ward(post_label: string, gss: string | null, by_election = false): Ballot {
  return poll(1, 'Ann Lab 1', { post_label, gss, by_election });
}

const [A, B, C] = ['E05000001', 'E05000002', 'E05000003'];

describe('A ward at another election of its council', () => {
  it.each<[string, Ballot, Ballot[], number | null]>([
    ['is found by its name', ward('Mill', A), [ward('Dale', B), ward('Mill', A)], 1],
    ['is found under another spelling', ward('Pike & Hollow', A), [ward('Pike and Hollow', null)], 0],
    ['is found by its name if its code is new', ward('Mill', A), [ward('Mill', B)], 0],
    ['is found by its code if its name is new', ward('Mill and Dale', A), [ward('Dale', B), ward('Mill', A)], 1],
    ['is the ward of its name, not the one that has its code', ward('Mill', A), [ward('Dale', A), ward('Mill', B)], 1],
    ['is the one with its code of two of its name', ward('Mill', B), [ward('Mill', A), ward('Mill', B)], 1],
    ['is not found by the lack of a code', ward('Mill', null), [ward('Dale', null)], null],
    ['is not a by-election', ward('Mill', A), [ward('Mill', A, true)], null],
  ])('%s', (_, own, ballots, index) => {
    expect(ordinaryBallot(own, ballots)).toBe(index === null ? null : ballots[index]);
  });

  it('has its by-election apart', () => {
    const ballots = [ward('Mill', A), ward('Mill', A, true)];
    expect(byElectionBallot(ward('Mill', A), ballots)).toBe(ballots[1]);
    expect(byElectionBallot(ward('Dale', B), ballots)).toBeNull();
  });

  it('is the one with its name, however spelt, or else one with its code', () => {
    const spellings = [
      ['Mill & Dale', 'Mill and Dale'],
      ['St. Mary’s', "Saint Mary's"],
      ['Abbey', 'ABBEY'],
    ];
    const one = fc.record({
      name: fc.nat({ max: 2 }),
      spelling: fc.nat({ max: 1 }),
      gss: fc.constantFrom(A, B, C, null),
    });
    const wards = fc.uniqueArray(one, { selector: ({ name }) => name }).map((all) =>
      all.map(({ name, spelling, gss }) => ({
        name,
        ballot: ward(spellings[name]?.[spelling] ?? '', gss ?? null),
      })),
    );
    fc.assert(
      fc.property(wards, wards, (then, now) => {
        const ballots = now.map(({ ballot }) => ballot);
        for (const own of then) {
          const found = now.find(({ ballot }) => ballot === ordinaryBallot(own.ballot, ballots));
          const namesake = now.find(({ name }) => name === own.name);
          if (namesake) expect(found).toBe(namesake);
          else if (found) expect(found.ballot.gss).toBe(own.ballot.gss);
        }
      }),
    );
  });
});

describe('The boundaries of a ward', () => {
  const mill = ward('Mill', A);
  it.each<[string, Ballot, Ballot[], ReturnType<typeof boundariesBetween>]>([
    ['are the same with one code', mill, [ward('Mill', A)], 'same'],
    ['are the same if only the name changed', ward('Mill and Dale', A), [ward('Mill', A)], 'same'],
    ['changed if the code did', mill, [ward('Mill', B), ward('Dale', C)], 'changed'],
    ['are not known if another ward had the code', mill, [ward('Mill', B), ward('Dale', A)], 'contradictory'],
    ['are not recorded without a code before', mill, [ward('Mill', null)], 'not recorded'],
    ['are not recorded without a code after', ward('Mill', null), [ward('Mill', B)], 'not recorded'],
    ['are not recorded without any code', ward('Mill', null), [ward('Mill', null)], 'not recorded'],
  ])('%s', (_, later, before, expected) => {
    expect(boundariesBetween(later, before[0] as Ballot, before)).toBe(expected);
  });
});
