import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatOf, isRecognised } from '../../../scripts/import/formats.ts';
import { readInputs } from '../../../scripts/import/input.ts';
import { context, people, ward } from './fixtures.ts';
import { type Cell, workbookFile } from './workbook-file.ts';

type Rows = readonly (readonly Cell[])[];

/** What the rows of one ward in 2024 have alike. */
const MILL_HILL_2024 = [3801004, 3801, 'E07999999', 'Testham', 'E05999901', 'Mill Hill', 1, 3300, 1000, 0.30803];

/** The sheets of each year as the Commons Library publishes them, with invented wards. */
const YEARS: Record<string, { candidates: [string, Rows]; wards: [string, Rows]; parties?: Rows }> = {
  '2021': {
    candidates: [
      'Candidates-results',
      [
        ['Local election results by candidate, 2021'],
        [
          'County code',
          'County name',
          'Local authority code',
          'Local authority name',
          'Ward/ED code',
          'Ward/ED name',
          'Year',
          'Candidate name',
          'Votes',
          'Votes (%)',
          'Elected',
          'Total valid votes',
          'Party name',
        ],
        [null, null, 'E07999999', 'Testham', 'E05999901', 'Mill Hill', 2021, 'Archer A.', 600, 0.6, 1, 1000, 'LAB'],
        [null, null, 'E07999999', 'Testham', 'E05999901', 'Mill Hill', 2021, 'Baker B.', 400, 0.4, 0, 1000, 'MILL'],
      ],
    ],
    wards: [
      'Wards-results',
      [
        ['Local election results by ward, 2021'],
        [
          'Local authority code',
          'Local authority name',
          'Ward/ED code',
          'Ward/ED name',
          'Vacancies',
          'Type',
          'Electorate',
          'Turnout (%)',
          'LAB',
          'MILL',
          'Total votes',
        ],
        ['E07999999', 'Testham', 'E05999901', 'Mill Hill', 'NA', 'SD', 3300, 30.8, 600, true, 1000],
        ['Total', null, null, null, null, null, 3300, null, 600, 400, 1000],
      ],
    ],
    parties: [
      ['Key to party names in results tabs'],
      ['Party abbreviation', 'Party name', 'Number of candidates'],
      ['LAB', 'Labour', 1],
      ['Mill', 'Mill Hill & Moor First', 1],
    ],
  },
  '2022': {
    candidates: [
      'Candidates-results',
      [
        [null, null, 'Local election results by candidate, 2022'],
        [
          'County code',
          'County name',
          'Local authority code',
          'Local authority name',
          'Ward code',
          'Ward name',
          'Year',
          'Vacancies',
          'Candidate name',
          'Votes',
          'Elected',
          'Party name',
          'Total valid votes',
        ],
        ['NA', 'NA', 'E07999999', 'Testham', 'E05999901', 'Mill Hill', 2022, 1, 'Archer A.', 600, 1, 'LAB', 1000],
        ['NA', 'NA', 'E07999999', 'Testham', 'E05999901', 'Mill Hill', 2022, 1, 'Baker B.', 400, 0, 'MILL', 1000],
      ],
    ],
    wards: [
      'Wards-results',
      [
        [null, 'Local election results by ward, 2022'],
        [
          'County code',
          'Local authority code',
          'Local authority name',
          'Ward code',
          'Ward name',
          'Vacancies',
          'Electorate',
          'Turnout (%)',
          'LAB',
          'Total votes',
        ],
        ['NA', 'E07999999', 'Testham', 'E05999901', 'Mill Hill', 1, 3300, 30.8, 600, 1000],
        ['NA', 'NA', 'NA', 'NA', 'NA', 'NA', 'NA', 'NA', 0, 0],
      ],
    ],
    parties: [
      ['Key to party names in results tabs'],
      ['Party abbreviation', 'Party name'],
      ['MILL', 'Mill Hill & Moor First'],
      ['MILL', 'Mill Hill and Moor First'],
    ],
  },
  '2023': {
    candidates: [
      'Cand_Table',
      [
        ['DISTRICTNAME', 'WARDNAME', 'NAME', 'PARTYNAME', 'VOTE', 'WINNER'],
        ['Testham', 'Mill Hill', 'Archer A.', 'LAB', 600, 1],
        ['Testham', 'Mill Hill', 'Baker B.', 'Mill Hill & Moor First', 400, 0],
      ],
    ],
    wards: [
      'Ward_Level',
      [
        ['DISTRICTNAME', 'WARDNAME', 'VACS', 'ELECT', 'TYPE'],
        ['Testham', 'Mill Hill', 1, 3300, 'SD'],
      ],
    ],
  },
  '2024': {
    candidates: [
      'Candidates results',
      [
        ['Local election results by candidate, 2024'],
        [
          'ID',
          'Local authority code ',
          'ONS local authority code',
          'Local authority name',
          'Ward code',
          'Ward name ',
          'Vacancies',
          'Electorate',
          'Total votes',
          'Turnout (%)',
          'Name',
          'Votes',
          'Elected',
          'Party name',
          'Vote effective',
        ],
        [...MILL_HILL_2024, 'Archer, A.', 600, 1, 'LAB', true],
        [...MILL_HILL_2024, 'Baker, B.', 400, 0, 'MILL', true],
      ],
    ],
    wards: [
      'Wards results',
      [
        ['Local election results by ward 2024'],
        [
          'Local authority name',
          'Local authority code',
          'Ward code',
          'Ward name',
          'Vacancies',
          'Electorate',
          'Total votes',
          'Turnout (%)',
          'LAB',
        ],
        ['Testham', 'E07999999', 'E05999901', 'Mill Hill', 1, 3300, 1000, 0.30803, 600],
      ],
    ],
    parties: [
      ['Key to party names in results tabs'],
      ['Party name', 'Party abbreviation', 'Number of candidates'],
      ['Mill Hill & Moor First', 'Mill', 4],
    ],
  },
  '2025': {
    candidates: [
      'Candidates result',
      [
        ['Local election results by candidate, 2025'],
        [
          'Ward/ County Electoral District name',
          'ONS ward code',
          'EC ward code',
          'Upper tier authority',
          'Lower tier authority',
          'Candidate name',
          'Party name',
          'Seats contested',
          'Votes cast',
          'Elected',
          'Rank',
        ],
        ['Mill Hill', 'E58999901', 59613, 'Testham', 'Millford', 'Ann Archer', 'Labour Party', 1, 600, true, 1],
        [
          'Mill Hill',
          'E58999901',
          59613,
          'Testham',
          'Millford',
          'Bob Baker',
          'Mill Hill & Moor First',
          1,
          400,
          false,
          2,
        ],
      ],
    ],
    wards: [
      'Ward results',
      [
        ['Local election results by ward, 2025'],
        [
          'Ward/ County Electoral District name',
          'ONS ward code ',
          'Upper tier authority',
          'Lower tier authority',
          'Seats',
          'Electorate',
          'Ballots',
          'Invalid votes',
          'Turnout (EC method)',
          'Valid vote turnout (HoC method)',
          'LAB',
        ],
        ['Mill Hill', 'E58999901', 'Testham', 'Millford', 1, 3300, 1016, 16, 0.308, 0.30303, 600],
        [null, null, null, null, null, null, null, null, null, null, null],
      ],
    ],
    parties: [
      ['Key to party names in results tabs'],
      ['Party name', 'Party abbreviation'],
      ['Mill Hill & Moor First', 'Mill'],
    ],
  },
};

const DAYS: Record<string, string> = {
  '2021': '2021-05-06',
  '2022': '2022-05-05',
  '2023': '2023-05-04',
  '2024': '2024-05-02',
  '2025': '2025-05-01',
};

async function file(name: string, bytes: Uint8Array): Promise<string> {
  const place = path.join(await mkdtemp(path.join(tmpdir(), 'workbook-')), name);
  await writeFile(place, bytes);
  return place;
}

async function imported(year: string) {
  const sheets = YEARS[year];
  if (!sheets) throw new Error(`no sheets of ${year}`);
  const { candidates, wards, parties } = sheets;
  const contents: Rows = [['Table of contents'], [candidates[0], 'Table showing election results by candidate']];
  const bytes = workbookFile({
    Contents: contents,
    [candidates[0]]: candidates[1],
    [wards[0]]: wards[1],
    ...(parties ? { 'Party names': parties } : {}),
  });
  const inputs = await readInputs(await file(`handbook-${year}.xlsx`, bytes), isRecognised);
  return formatOf(inputs).read(inputs, context());
}

describe('A handbook workbook', () => {
  it.each(Object.keys(YEARS))('is read as published: %s', async (year) => {
    const { elections } = await imported(year);
    expect(elections).toMatchObject([{ council: 'testham', election_date: DAYS[year] }]);
    const ballot = ward(elections, 'Mill Hill');
    expect(ballot).toMatchObject({
      seats_contested: 1,
      total_electorate: 3300,
      turnout_percentage: year === '2023' ? null : 30.8,
      turnout_reported: null,
      spoilt_ballots: year === '2025' ? 16 : null,
      cancelled_poll: false,
    });
    const [first, second] = ballot.candidates;
    expect(first).toMatchObject({ party_id: 'PP53', votes_cast: 600, elected: true });
    expect(second).toMatchObject({ party_name: 'Mill Hill & Moor First', votes_cast: 400, elected: false });
    expect(people(ballot)).toHaveLength(2);
  });

  it('lists each total with its sheet and its line in the sheet', async () => {
    const { skipped } = await imported('2022');
    expect(skipped).toEqual([expect.stringMatching(/handbook-2022\.xlsx \(Wards-results\):4: the row names no ward$/)]);
  });

  it('is refused with the names of its sheets if none has results', async () => {
    const bytes = workbookFile({ England: [['council name', 'seats']], Notes: [['Definitions']] });
    const reading = readInputs(await file('composition.xlsx', bytes), isRecognised);
    await expect(reading).rejects.toThrow('none of its sheets has the columns of results (it has England, Notes)');
  });

  it('is refused with a next step if it is damaged', async () => {
    const bytes = workbookFile({ England: [['council name']] });
    const reading = readInputs(await file('damaged.xlsx', bytes.subarray(0, bytes.length - 60)), isRecognised);
    await expect(reading).rejects.toThrow('open it and save it again as .xlsx');
  });

  it('with a year that nothing names is refused with an example', async () => {
    const sheets = YEARS['2023'];
    const bytes = workbookFile({ Cand_Table: sheets?.candidates[1] ?? [], Ward_Level: sheets?.wards[1] ?? [] });
    const inputs = await readInputs(await file('handbook.xlsx', bytes), isRecognised);
    expect(() => formatOf(inputs).read(inputs, context())).toThrow('add --date 2023-05-04');
  });
});
