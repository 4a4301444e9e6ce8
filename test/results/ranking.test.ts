import { describe, expect, it } from 'vitest';
import { ranked } from '../../src/results/ranking.ts';
import { poll } from '../support/polls.ts';

describe('Places on a ballot', () => {
  it.each([
    ['Ann Lab 5; Ben Con 7; Cat LD 6', 'Ben 1, Cat 2, Ann 3'],
    ['Ann Lab 5; Ben Con 5; Cat LD 6', 'Cat 1, Ann 2, Ben 2'],
    ['Ann Lab 0; Ben Con 1', 'Ben 1, Ann 2'],
    ['Ann Lab 5; Ben Con ?; Cat LD 6', 'Ann null, Ben null, Cat null'],
  ])('in %s are %s', (line, order) => {
    const placed = ranked(poll(1, line)).map(({ candidate, place }) => `${candidate.person_name} ${place}`);
    expect(placed.join(', ')).toBe(order);
  });
});
