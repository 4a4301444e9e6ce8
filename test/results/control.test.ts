import { describe, expect, it } from 'vitest';
import type { SeatsHeld } from '../../src/results/composition.ts';
import { controlAt, controlBySeats, majorityMark } from '../../src/results/control.ts';
import { CONSERVATIVE, INDEPENDENT, LABOUR, LIBERAL_DEMOCRATS, testham } from '../support/elections.ts';

const seats = (
  of: { party_id: string | null; party_name: string },
  after: number,
  before: number | null = null,
): SeatsHeld => ({
  ...of,
  before,
  after,
  change: before === null ? null : after - before,
});
const OTHERS = { party_id: null, party_name: 'Independents and others' };
const unrecorded = { ...testham().election, control: null };

it.each([
  [1, 1],
  [9, 5],
  [50, 26],
  [51, 26],
])('A majority of %i seats is %i', (seats, mark) => expect(majorityMark(seats)).toBe(mark));

describe('Control of a council', () => {
  it.each([
    ['a party with over half', [seats(LABOUR, 5), seats(CONSERVATIVE, 4)], 'Labour Party'],
    ['nobody at exactly half', [seats(LABOUR, 5), seats(CONSERVATIVE, 5)], 'no overall control'],
    [
      'nobody under half',
      [seats(LABOUR, 4), seats(CONSERVATIVE, 3), seats(LIBERAL_DEMOCRATS, 2)],
      'no overall control',
    ],
    ['nobody if Independents have over half', [seats(INDEPENDENT, 6), seats(CONSERVATIVE, 3)], 'no overall control'],
    ['nobody if all others together have over half', [seats(OTHERS, 6), seats(CONSERVATIVE, 3)], 'no overall control'],
  ])('is derived from the seats: %s', (_, rows, holder) => {
    const found = controlAt('after', unrecorded, rows);
    expect(found?.basis).toBe('derived');
    expect(typeof found?.holder === 'object' ? found.holder.party_name : found?.holder).toBe(holder);
  });

  it('is not derived if the earlier seats, or all seats, are not recorded', () => {
    expect(controlAt('before', unrecorded, [seats(LABOUR, 5, null), seats(CONSERVATIVE, 4, 4)])).toBeNull();
    expect(controlAt('before', unrecorded, [seats(LABOUR, 1, 8), seats(CONSERVATIVE, 8, 1)])?.holder).toMatchObject(
      LABOUR,
    );
    expect(controlAt('after', unrecorded, null)).toBeNull();
  });

  it('needs more than half of all seats, if some are vacant', () => {
    const rows = [seats(LABOUR, 4, null), seats(CONSERVATIVE, 3, 4)];
    expect(controlBySeats('after', rows)?.holder).toMatchObject(LABOUR);
    expect(controlBySeats('after', rows, 9)?.holder).toBe('no overall control');
    expect(controlBySeats('before', rows)).toBeNull();
    expect(controlBySeats('before', rows, 5)?.holder).toMatchObject(CONSERVATIVE);
  });

  it('is what the source says, even if the seats differ', () => {
    const { election } = testham();
    const rows = [seats(LABOUR, 9, 9), seats(CONSERVATIVE, 0, 0)];
    expect(controlAt('after', election, rows)).toEqual({ holder: 'no overall control', basis: 'recorded' });
    expect(controlAt('before', election, rows)).toEqual({ holder: CONSERVATIVE, basis: 'recorded' });
    expect(controlAt('before', election, null)).toEqual({ holder: CONSERVATIVE, basis: 'recorded' });
    const unnamed = { ...election, control: { before: 'PP999', after: 'PP999' } };
    expect(controlAt('before', unnamed, null)?.holder).toEqual({
      party_id: 'PP999',
      party_name: 'a party whose name is not on file',
    });
  });
});
