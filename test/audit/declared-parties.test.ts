import { describe, expect, it } from 'vitest';
import { printedChange, rowFor } from '../../audit/declared-parties.ts';
import { CO_OPERATIVE, CONSERVATIVE, LABOUR } from '../support/elections.ts';

describe('A printed change of seats', () => {
  it.each([
    ['+1', { value: 1, signed: true }],
    ['−2', { value: -2, signed: true }],
    ['–2', { value: -2, signed: true }],
    ['- 2', { value: -2, signed: true }],
    [' 2 ', { value: 2, signed: false }],
    ['0', { value: 0, signed: true }],
    ['−0', { value: 0, signed: true }],
    ['N/A', null],
    ['2.5', null],
    [null, null],
  ])('is read from %j', (text, change) => {
    expect(printedChange(text)).toEqual(change);
  });
});

describe('The row that counts a person', () => {
  const link = (party_name: string) => ({ party_id: null, party_name });
  it.each([
    ["is their own party's", CO_OPERATIVE, [LABOUR, CO_OPERATIVE], CO_OPERATIVE],
    ["is their main party's if a joint description has no row", CO_OPERATIVE, [CONSERVATIVE, LABOUR], LABOUR],
    ['is found by name, ignoring case, if the party has no id', link('Link'), [LABOUR, link('LINK')], link('LINK')],
    ['does not exist if the party has none', CONSERVATIVE, [LABOUR], null],
  ])('%s', (_title, person, rows, row) => {
    expect(rowFor(person, rows)).toEqual(row);
  });
});
