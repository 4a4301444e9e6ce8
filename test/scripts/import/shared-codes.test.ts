import { describe, expect, it } from 'vitest';
import { dropSharedCodes } from '../../../scripts/import/shared-codes.ts';

function row(line: number, council: string, ward: string, gss: string | null) {
  return { line, council: { name: council, gss: null }, ward: { name: ward, gss } };
}

const CODE = 'E05000001';

describe('A code that two wards share', () => {
  it.each<[string, [string, string], [string, string], string]>([
    ['is dropped within a council', ['Testham', 'Mill'], ['Testham', 'Dale'], 'Mill and Dale'],
    [
      'is dropped if two councils have a ward of one name',
      ['Testham', 'Abbey'],
      ['Nowherebury', 'Abbey'],
      'Abbey (Testham) and Abbey (Nowherebury)',
    ],
  ])('%s', (_, one, other, names) => {
    const rows = [row(1, ...one, CODE), row(2, ...other, CODE)];
    expect(dropSharedCodes(rows, 'x.csv')).toEqual([
      `x.csv:1: ${names} have the same code ${CODE}; recorded without a code`,
    ]);
    expect(rows.map(({ ward }) => ward.gss)).toEqual([null, null]);
  });

  it('stays if it is one ward, however its name is spelt', () => {
    const rows = [row(1, 'Testham', 'Pike & Hollow', CODE), row(2, 'Testham', 'Pike and Hollow', CODE)];
    expect(dropSharedCodes(rows, 'x.csv')).toEqual([]);
    expect(rows.map(({ ward }) => ward.gss)).toEqual([CODE, CODE]);
  });
});
