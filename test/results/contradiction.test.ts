import { describe, expect, it } from 'vitest';
import { candidateResult } from '../../src/results/candidate-result.ts';
import { contradictionOn, tooManyElected } from '../../src/results/contradiction.ts';
import { electedOn } from '../../src/results/elected.ts';
import { majorityOn } from '../../src/results/majority.ts';
import { seatsWon } from '../../src/results/seats.ts';
import { at, type Testham, testham } from '../support/elections.ts';
import { poll } from '../support/polls.ts';

/** The parts of Testham after a change to Mill Hill, where Ann Archer has 600 votes and Ben Baker 400. */
function millHillWith(change: (parts: Testham) => void) {
  const parts = testham(change);
  return { ...parts, ann: at(parts.millHill.candidates, 0), ben: at(parts.millHill.candidates, 1) };
}

describe('Two people marked as elected to one seat', () => {
  const { millHill, election, ann, ben } = millHillWith((parts) => {
    at(parts.millHill.candidates, 1).elected = true;
  });

  it('are a contradiction', () => {
    expect(contradictionOn(millHill)).toEqual({ kind: 'wrong number', flagged: 2, expected: 1 });
    expect(tooManyElected(millHill)).toBe(true);
  });

  it('are not winners, and have no majority', () => {
    expect(electedOn(millHill)).toEqual({ people: [], basis: 'recorded', tied: [] });
    expect(majorityOn(millHill)).toBeNull();
  });

  it('win no seat for their parties', () => {
    expect(Object.fromEntries(seatsWon(election))).toEqual({ PP52: 1, PP90: 1 });
  });

  it('are in doubt one by one, at no distance from winning', () => {
    expect([ann, ben].map((one) => candidateResult(one, millHill))).toMatchObject([
      { status: 'in doubt', distance: null },
      { status: 'in doubt', distance: null },
    ]);
  });
});

describe('Too few people marked as elected', () => {
  const { millHill, ann, ben } = millHillWith((parts) => {
    parts.millHill.seats_contested = 2;
  });

  it('are winners, but without a majority, because somebody is missing', () => {
    expect(contradictionOn(millHill)).toEqual({ kind: 'wrong number', flagged: 1, expected: 2 });
    expect(tooManyElected(millHill)).toBe(false);
    expect(electedOn(millHill).people).toEqual([ann]);
    expect(majorityOn(millHill)).toBeNull();
  });

  it('leave nobody at a distance from winning', () => {
    expect(candidateResult(ann, millHill)).toMatchObject({ status: 'elected', distance: null });
    expect(candidateResult(ben, millHill)).toMatchObject({ status: 'not elected', distance: null });
  });
});

describe('Somebody marked as elected with fewer votes than somebody who is not', () => {
  const { millHill, ann, ben } = millHillWith((parts) => {
    at(parts.millHill.candidates, 0).votes_cast = 399;
  });

  it('is elected as recorded, but without a majority or a distance', () => {
    expect(contradictionOn(millHill)).toEqual({ kind: 'outvoted', winner: ann, loser: ben });
    expect(tooManyElected(millHill)).toBe(false);
    expect(electedOn(millHill).people).toEqual([ann]);
    expect(majorityOn(millHill)).toBeNull();
    expect(candidateResult(ben, millHill).distance).toBeNull();
  });
});

it('Somebody marked as elected is compared with the best of the others, in any order', () => {
  const ballot = poll(2, 'Ann Lab 9 ✓; Ben Con 3; Cat LD 5; Dan Ind 4 ✓');
  const found = contradictionOn(ballot);
  expect(found).toMatchObject({ winner: { person_name: 'Dan' }, loser: { person_name: 'Cat' } });
});

describe('A ballot has no contradiction', () => {
  it.each<[string, (parts: Testham) => void]>([
    ['if everything adds up', () => {}],
    [
      'if nobody is marked and the votes decide',
      ({ millHill }) => Object.assign(at(millHill.candidates, 0), { elected: null }),
    ],
    [
      'if two with the same votes are on either side',
      ({ millHill }) => Object.assign(at(millHill.candidates, 0), { votes_cast: 400 }),
    ],
    [
      'if the poll was cancelled and nobody was elected',
      ({ millHill }) => {
        millHill.cancelled_poll = true;
        for (const person of millHill.candidates) Object.assign(person, { votes_cast: null, elected: false });
      },
    ],
    [
      'if everybody who stood was elected and a seat is left',
      ({ millHill }) => {
        millHill.seats_contested = 3;
        for (const person of millHill.candidates) person.elected = true;
      },
    ],
  ])('%s', (_, change) => {
    expect(contradictionOn(testham(change).millHill)).toBeNull();
  });

  it('but has no majority if not everybody elected is recorded', () => {
    const { millHill } = testham((parts) => {
      parts.millHill.seats_contested = 2;
      parts.millHill.candidates.push({ ...at(parts.millHill.candidates, 1), person_name: 'Col Cox', elected: null });
    });
    expect(contradictionOn(millHill)).toBeNull();
    expect(majorityOn(millHill)).toBeNull();
    expect(candidateResult(at(millHill.candidates, 1), millHill).distance).toBeNull();
  });
});
