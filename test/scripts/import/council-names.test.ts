import { describe, expect, it } from 'vitest';
import { councilIn } from '../../../scripts/import/council-in-title.ts';
import type { Council } from '../../../src/results/schema.ts';
import { testham } from '../../support/elections.ts';

function named(...names: string[]): Council[] {
  return names.map((name) => ({ ...testham().council, name }));
}

const COUNCILS = named(
  'Rothe Council',
  'Westmarch Borough Council',
  'Lyme Borough Council',
  'Marsh & Fen District Council',
  'Fen District Council',
  'Isle Council',
);

describe('The council in a title', () => {
  it.each([
    ['2019 Westmarch Borough Council election', 'Westmarch Borough Council'],
    ['Westmarch Borough Council election, 2019', 'Westmarch Borough Council'],
    ['2019 Westmarch Borough Council by-elections', 'Westmarch Borough Council'],
    ['17 of the 51 seats on Westmarch Borough Council', 'Westmarch Borough Council'],
    ['All 30 seats to the Rothe Council', 'Rothe Council'],
    ['2019 Marsh and Fen District Council election', 'Marsh & Fen District Council'],
    ['2019 MARSH & FEN District Council election', 'Marsh & Fen District Council'],
  ])('%j is %s', (title, name) => {
    expect(councilIn(title, COUNCILS)?.name).toBe(name);
  });

  it.each([
    '2019 North Westmarch Borough Council election',
    '2019 Westmarch Borough Council Forest election',
    '2019 Newmarket-under-Lyme Borough Council election',
    '2019 Newmarket and Fen District Council election',
    '2019 Isle Council Hill election',
    'Rotherfield Council election, 2019',
    '17 of the 51 seats on East Rothe Council',
    '',
  ])('%j is none that has only part of the name', (title) => {
    expect(councilIn(title, COUNCILS)).toBeNull();
  });
});
