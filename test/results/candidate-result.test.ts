import { describe, expect, it } from 'vitest';
import { candidateResult } from '../../src/results/candidate-result.ts';
import { at } from '../support/elections.ts';
import { poll } from '../support/polls.ts';

describe('The distance of a candidate from the other side of the line', () => {
  it.each([
    ['the winner', 1, 'Ann Lab 600; Ben Con 400; Cat LD 300', 0, 'elected', 'Ben 200', 1],
    ['the runner-up', 1, 'Ann Lab 600; Ben Con 400; Cat LD 300', 1, 'not elected', 'Ann 200', 2],
    ['the last', 2, 'Ann Lab 600; Ben Con 400; Cat LD 300', 2, 'not elected', 'Ben 100', 3],
    ['the first of two elected', 2, 'Ann Lab 600; Ben Con 400; Cat LD 300', 0, 'elected', 'Cat 300', 1],
    ['one tied for the last seat', 1, 'Ann Lab 5; Ben Con 5; Cat LD 3', 0, 'tied', null, 1],
    ['one behind a tie', 1, 'Ann Lab 5; Ben Con 5; Cat LD 3', 2, 'not elected', 'Ann 2', 3],
    ['one unopposed', 1, 'Ann Lab ?', 0, 'elected', null, null],
    ['one whose vote is not recorded', 1, 'Ann Lab 5 ✓; Ben Con ?', 1, 'not elected', null, null],
  ])('is right for %s', (_, seats, line, index, status, distance, place) => {
    const ballot = poll(seats, line);
    const result = candidateResult(at(ballot.candidates, index), ballot);
    expect(result).toMatchObject({ status, place });
    expect(result.distance && `${result.distance.other.person_name} ${result.distance.votes}`).toBe(distance);
  });

  it.each([0, 1])('is unknown for candidate %i if the source flags somebody with fewer votes than a loser', (index) => {
    const ballot = poll(1, 'Ann Lab 350 ✓; Ben Con 400');
    expect(candidateResult(at(ballot.candidates, index), ballot).distance).toBeNull();
  });
});
