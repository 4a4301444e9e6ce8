import { describe, expect, it } from 'vitest';
import { candidateResult } from '../../src/results/candidate-result.ts';
import { electedOn } from '../../src/results/elected.ts';
import { majorityOn } from '../../src/results/majority.ts';
import { ranked } from '../../src/results/ranking.ts';
import { at } from '../support/elections.ts';
import { names, poll } from '../support/polls.ts';

describe('The seats of a ballot', () => {
  it.each([
    ['one seat, by votes', 1, 'Ann Lab 600; Ben Con 700', 'Ben', '', 'derived'],
    ['one seat, as flagged, against the votes', 1, 'Ann Lab 600 ✓; Ben Con 700', 'Ann', '', 'recorded'],
    ['two seats, as flagged, most votes first', 2, 'Ann Lab 5 ✓; Ben Con 7 ✓; Cat LD 6', 'Ben, Ann', '', 'recorded'],
    ['two seats, by votes', 2, 'Ann Lab 5; Ben Con 7; Cat LD 6', 'Ben, Cat', '', 'derived'],
    ['a tie for the one seat', 1, 'Ann Lab 5; Ben Con 5; Cat LD 4', '', 'Ann, Ben', 'derived'],
    ['a tie that a flag resolves', 1, 'Ann Lab 5; Ben Con 5 ✓; Cat LD 4', 'Ben', '', 'recorded'],
    ['a tie for the second seat', 2, 'Ann Lab 5; Ben Con 4; Cat LD 4', 'Ann', 'Ben, Cat', 'derived'],
    ['a tie of the two who win', 2, 'Ann Lab 5; Ben Con 5; Cat LD 4', 'Ann, Ben', '', 'derived'],
    ['a tie of those who lose', 1, 'Ann Lab 5; Ben Con 4; Cat LD 4', 'Ann', '', 'derived'],
    [
      'a tie of three for the last two seats',
      3,
      'Ann Lab 9; Ben Con 4; Cat LD 4; Dan Ind 4',
      'Ann',
      'Ben, Cat, Dan',
      'derived',
    ],
    ['nobody voted', 1, 'Ann Lab 0; Ben Con 0', '', 'Ann, Ben', 'derived'],
    ['as many people as seats', 2, 'Ann Lab ?; Ben Con ?', 'Ann, Ben', '', 'derived'],
    ['fewer people than seats', 3, 'Ann Lab ?; Ben Con ?', 'Ann, Ben', '', 'derived'],
    ['a vote not recorded', 1, 'Ann Lab 5; Ben Con ?', '', '', 'derived'],
    ['a vote not recorded, but a flag', 1, 'Ann Lab 5; Ben Con ? ✓', 'Ben', '', 'recorded'],
  ])('of %s', (_, seats, line, elected, tied, basis) => {
    const found = electedOn(poll(seats, line));
    expect([names(found.people), names(found.tied), found.basis]).toEqual([elected, tied, basis]);
  });

  it.each([
    ['Ann Lab 5; Ben Con 7; Cat LD 6', 'Ben 1, Cat 2, Ann 3'],
    ['Ann Lab 5; Ben Con 5; Cat LD 6', 'Cat 1, Ann 2, Ben 2'],
    ['Ann Lab 0; Ben Con 1', 'Ben 1, Ann 2'],
    ['Ann Lab 5; Ben Con ?; Cat LD 6', 'Ann null, Ben null, Cat null'],
  ])('rank %s as %s', (line, order) => {
    const placed = ranked(poll(1, line)).map(({ candidate, place }) => `${candidate.person_name} ${place}`);
    expect(placed.join(', ')).toBe(order);
  });
});

describe('The majorities of a ballot', () => {
  it.each([
    [1, 'Ann Lab 600; Ben Con 400; Cat LD 300', 'Ann over Ben 200', 'Ann over Ben 200'],
    [2, 'Ann Lab 600; Ben Con 400; Cat LD 300', 'Ben over Cat 100', 'Ann over Cat 300'],
    [1, 'Ann Lab 5; Ben Con 5 ✓', 'Ben over Ann 0', 'Ben over Ann 0'],
    [1, 'Ann Lab 1; Ben Con 0', 'Ann over Ben 1', 'Ann over Ben 1'],
  ])('for %i seats of %s', (seats, line, deciding, leading) => {
    const told = majorityOn(poll(seats, line));
    const words = [told?.deciding, told?.leading].map(
      (lead) => `${lead?.winner.person_name} over ${lead?.loser.person_name} ${lead?.votes}`,
    );
    expect(words).toEqual([deciding, leading]);
  });

  it.each([
    ['a tie', 1, 'Ann Lab 5; Ben Con 5'],
    ['a vote not recorded', 1, 'Ann Lab 5 ✓; Ben Con 4; Cat LD ?'],
    ['nobody who lost', 2, 'Ann Lab 5; Ben Con 4'],
    ['nobody flagged as elected', 1, 'Ann Lab ?; Ben Con ?'],
  ])('are none with %s', (_, seats, line) => expect(majorityOn(poll(seats, line))).toBeNull());
});

describe('How far somebody is from the other side of the line', () => {
  it.each([
    ['the winner', 1, 'Ann Lab 600; Ben Con 400; Cat LD 300', 0, 'elected', 'Ben 200', 1],
    ['the runner-up', 1, 'Ann Lab 600; Ben Con 400; Cat LD 300', 1, 'not elected', 'Ann 200', 2],
    ['the last', 2, 'Ann Lab 600; Ben Con 400; Cat LD 300', 2, 'not elected', 'Ben 100', 3],
    ['the first of two elected', 2, 'Ann Lab 600; Ben Con 400; Cat LD 300', 0, 'elected', 'Cat 300', 1],
    ['one tied for the last seat', 1, 'Ann Lab 5; Ben Con 5; Cat LD 3', 0, 'tied', null, 1],
    ['one behind a tie', 1, 'Ann Lab 5; Ben Con 5; Cat LD 3', 2, 'not elected', 'Ann 2', 3],
    ['one unopposed', 1, 'Ann Lab ?', 0, 'elected', null, null],
    ['one whose vote is not recorded', 1, 'Ann Lab 5 ✓; Ben Con ?', 1, 'not elected', null, null],
  ])('%s', (_, seats, line, index, status, distance, place) => {
    const ballot = poll(seats, line);
    const told = candidateResult(at(ballot.candidates, index), ballot);
    expect(told).toMatchObject({ status, place });
    expect(told.distance && `${told.distance.other.person_name} ${told.distance.votes}`).toBe(distance);
  });
});
