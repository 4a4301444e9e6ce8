import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import parties from '../../../../data/parties.json' with { type: 'json' };
import { readCouncillorList } from '../../../../scripts/import/councillors/councillor-list.ts';
import { rowLines } from '../../../../scripts/import/councillors/lists-report.ts';
import { rowsByCouncil } from '../../../../scripts/import/councillors/rows-by-council.ts';
import { testham } from '../../../support/elections.ts';
import { csv, HEADER, type Letters, PARTIES } from './made-up-lists.ts';

const read = (rows: readonly string[], file = 'councillors-2020.csv') =>
  readCouncillorList({ file, text: `${[HEADER, ...rows].join('\n')}\n` }, parties.parties);

describe('A list of councillors', () => {
  it.each([
    [
      'our name for a party, if the list prints one of its names',
      '"Conservative and Unionist",PP52',
      'PP52',
      'Conservative Party',
    ],
    ['the printed name, if ours would be an anachronism', '"The Brexit Party",PP7931', 'PP7931', 'The Brexit Party'],
    ['our name, in the year the list prints it', '"Reform UK",PP7931', 'PP7931', 'Reform UK'],
    ['the printed name of a party that is not in the table', '"Tulip Party",PP9999', 'PP9999', 'Tulip Party'],
    ['no id for independents and others', '"Independent / Other",', null, 'Independent / Other'],
    ['no id for what cannot be one', '"Tulip Party",P9999', null, 'Tulip Party'],
  ])('gives %s', (_, printed, party_id, party_name) => {
    const [seat] = read([`Testham,"Mill Hill","Ann Archer",2021-05-06,${printed}`]).seats;
    expect(seat?.party).toEqual({ party_id, party_name });
  });

  it.each(['Vacancy', 'Vacant', 'Ward 15 Vacancy', 'No elected Councillor for this area at present', 'Postponed', ''])(
    'has nobody in a vacant seat: "%s"',
    (person) => {
      const [seat] = read([`Testham,"Mill Hill","${person}",2021-05-06,Vacant,`]).seats;
      expect(seat).toMatchObject({ person: null, party: { party_id: null, party_name: 'Vacant' } });
    },
  );

  it.each(['2107-05-04', '0000-00-00', '2019-05-02', '2021-02-30', ''])(
    'does not use "%s" as a day, and says so',
    (day) => {
      const { seats, notices } = read([`Testham,"Mill Hill","Ann Archer",${day},"Labour Party",PP53`]);
      expect(seats[0]?.nextUp).toBeNull();
      expect(notices).toEqual([
        { line: 2, council: 'Testham', sentence: `"${day}" cannot be the day the seat is next up: not used` },
      ]);
    },
  );

  it.each([
    [
      'a column is missing',
      'councillors-2020.csv',
      'Council,Ward Name\nTestham,Mill Hill\n',
      /:1: this is not a list of councillors: no column "Councillor Name"/,
    ],
    ['the file name has no year', 'councillors.csv', csv([]), /:1: the file name gives no year/],
    [
      'a row has no ward',
      'councillors-2020.csv',
      `${HEADER}\nTestham,,Ann Archer,2021-05-06,"Labour Party",PP53\n`,
      /:2: the row has no council, no ward or no party/,
    ],
  ])('is refused with file and line if %s', (_, file, text, message) => {
    expect(() => readCouncillorList({ file, text }, parties.parties)).toThrow(message);
  });

  it('never loses a row: every row read is used or counted as not used', () => {
    const row = fc.tuple(
      fc.constantFrom('Testham', 'Testham Borough Council', 'Nowherebury', 'Farshire'),
      fc.constantFrom('Mill Hill', "St. Mary's"),
      fc.constantFrom('Ann Archer', 'Vacancy', ''),
      fc.constantFrom('2021-05-06', '2107-05-04', ''),
      fc.constantFrom<Letters>('Lab', 'Other', 'Vacant'),
    );
    fc.assert(
      fc.property(fc.array(row), fc.constantFrom(null, 'testham'), (rows, asked) => {
        const lines = rows.map(
          ([council, ward, person, day, party]) =>
            `"${council}","${ward}","${person}",${day},${PARTIES[party].printed}`,
        );
        const list = read(lines);
        const by = rowsByCouncil(list, [testham().council], new Map(), asked);
        const count = (map: ReadonlyMap<string, readonly unknown[]>) =>
          [...map.values()].reduce((sum, one) => sum + one.length, 0);
        expect(count(by.councils) + count(by.others)).toBe(rows.length);
        const figures = /: (\d+) rows? read; (\d+) used, .*?(?:; (\d+) not used, .*)?$/.exec(
          rowLines(by, asked)[0] ?? '',
        );
        const [rowsRead, used, left] = (figures ?? []).slice(1).map((one) => Number(one ?? 0));
        expect([rowsRead, Number(used) + Number(left)]).toEqual([rows.length, rows.length]);
      }),
    );
  });
});
