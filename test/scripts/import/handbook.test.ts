import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportContext } from '../../../scripts/import/format.ts';
import { handbookFormat } from '../../../scripts/import/handbook.ts';
import { context, input, people, ward } from './fixtures.ts';

const fixture = (name: string) => readFile(path.join(import.meta.dirname, name), 'utf8');
const candidates = await fixture('handbook-2021-candidates.csv');
const wards = await fixture('handbook-2021-wards.csv');

/** The layout of 2022: other column names, vacancies on each candidate's row, `NA` if empty, and unnamed columns. */
const CANDIDATES_2022 = `COUNTYCODE,COUNTYNAME,County code,County name,Local authority code,Local authority name,Ward code,Ward name,Year,Type,Vacancies,Candidate number,Candidate name,Candidate gender,Incumbent,Votes,Elected,Party ID,Party name,Party group,Total valid votes,Vote effective,,,
10,Farshire,NA,NA,E07999999,Testham,E05999901,Mill Hill,2022,SD,1,1,Archer A.,F,1,610,1,201,LAB,LAB,900,1,,,
10,Farshire,NA,NA,E07999999,Testham,E05999901,Mill Hill,2022,SD,1,2,Baker B.,M,0,290,0,101,CON,CON,900,1,,,
10,Farshire,NA,NA,E07999999,Testham,E05999903,Westward Ho!,2022,SD,2,1,Ford F.,F,0,NA,1,401,IND,IND,NA,1,,,
10,Farshire,NA,NA,E07999999,Testham,E05999903,Westward Ho!,2022,SD,2,2,Gray G.,M,0,NA,1,402,EDEM,OTH,NA,1,,,
`;
const WARDS_2022 = `COUNTYNAME,County code,County name,Local authority code,Local authority name,Ward code,Ward name,Vacancies,Type,Electorate,Turnout (%),CON,LAB,IND,EDEM,Total votes,,
Farshire,NA,NA,E07999999,Testham,E05999901,Mill Hill,1,SD,3250,27,290,610,0,0,900,,
Farshire,NA,NA,E07999999,Testham,E05999903,Westward Ho!,2,SD,2100,0,0,0,0,0,0,,
`;

function read(one = candidates, two: string | null = wards, change: Partial<ImportContext> = {}) {
  const sheets = [input(one, 'candidates.csv'), ...(two === null ? [] : [input(two, 'wards.csv')])];
  return handbookFormat.read(sheets, context(change));
}

describe('Handbook sheets', () => {
  it.each([
    ['candidates of 2021', candidates],
    ['wards of 2021', wards],
    ['candidates of 2022', CANDIDATES_2022],
    ['wards of 2022', WARDS_2022],
  ])('are recognised by their columns: %s', (_, text) => {
    expect(handbookFormat.recognises(text)).toBe(true);
    expect(handbookFormat.recognises(`\uFEFF${text}`)).toBe(true);
  });

  it('provide electorate, turnout, vacancies and elected flags in 2021, in either order', () => {
    const [one, two] = [input(candidates, 'candidates.csv'), input(wards, 'wards.csv')];
    const { elections } = handbookFormat.read([two, one], context());
    expect(ward(elections, 'Mill Hill')).toMatchObject({
      ballot_paper_id: 'local.testham.mill-hill.2021-05-06',
      gss: 'E05999901',
      seats_contested: 1,
      total_electorate: 3300,
      turnout_percentage: 30.8,
      turnout_reported: null,
    });
    expect(ward(elections, "St. Mary's")).toMatchObject({ seats_contested: 2, turnout_percentage: 32 });
    expect(elections).toEqual(read().elections);
  });

  it('are not recognised in prose that lists their columns', () => {
    const prose =
      'A long sentence about workbooks which is so long that no column of a sheet could ever have a name such as this one has';
    expect(handbookFormat.recognises('Ward name,Vacancies,Electorate\n')).toBe(true);
    expect(handbookFormat.recognises(`${prose},Ward name,Vacancies,Electorate\n`)).toBe(false);
  });

  it('get a notice for names that have lost a letter, which are recorded as printed', () => {
    const damaged = candidates.replaceAll('Mill Hill', 'King?s Hill').replace(/Archer A\./, 'ZoÃ« A.');
    const { elections, notices } = handbookFormat.read([input(damaged, 'candidates.csv')], context());
    expect(ward(elections, 'King?s Hill').candidates).toHaveLength(2);
    for (const name of ['King?s Hill', 'ZoÃ« A.']) {
      expect(notices.join('\n')).toContain(`"${name}" has lost a letter in the source; recorded as printed`);
    }
  });

  it('keep names as printed', () => {
    expect(people(ward(read().elections, 'Mill Hill'))).toEqual([
      'Archer A. (PP53) 600*',
      "O'Hara-Ŷork B.J. (PP7931) 400",
    ]);
    expect(people(ward(read().elections, "St. Mary's"))[2]).toBe('Ellis E. (TULIP) 550');
  });

  it('keep an abbreviation that two parties share in a council, without an id', () => {
    const inDerby = CANDIDATES_2022.replaceAll('E07999999,Testham', 'E06000015,Derby').replaceAll(
      ',CON,CON,',
      ',REF,REF,',
    );
    const { elections } = read(inDerby, null);
    expect(people(ward(elections, 'Mill Hill'))[1]).toBe('Baker B. (REF) 290');
    expect(people(ward(read(inDerby.replaceAll('Derby', 'Testham'), null).elections, 'Mill Hill'))[1]).toBe(
      'Baker B. (PP7931) 290',
    );
  });

  it('provide the same facts from the columns of 2022', () => {
    const { elections } = read(CANDIDATES_2022, WARDS_2022);
    expect(ward(elections, 'Mill Hill')).toMatchObject({
      ballot_paper_id: 'local.testham.mill-hill.2022-05-05',
      seats_contested: 1,
      total_electorate: 3250,
      turnout_percentage: 27,
    });
    expect(people(ward(elections, 'Mill Hill'))).toEqual(['Archer A. (PP53) 610*', 'Baker B. (PP52) 290']);
  });

  it('record no votes and no turnout for a ward without a poll, with a notice', () => {
    const { elections, notices } = read(CANDIDATES_2022, WARDS_2022);
    expect(ward(elections, 'Westward Ho!')).toMatchObject({ cancelled_poll: true, turnout_percentage: null });
    expect(people(ward(elections, 'Westward Ho!'))).toEqual(['Ford F. (ynmp-party:2) null*', 'Gray G. (PP17) null*']);
    expect(notices).toContain(
      'candidates.csv:4: Westward Ho!: everybody is elected without votes: probably uncontested',
    );
  });

  it("assign a county's division to the county", () => {
    expect(ward(read().elections, 'Green Lane').ballot_paper_id).toBe('local.farshire.green-lane.2021-05-06');
  });

  it('list a ward that has no candidate in the candidates sheet', () => {
    expect(read().skipped).toEqual(['wards.csv:5: Westward Ho! has no candidate in candidates.csv']);
  });

  it('work with the candidates sheet alone, with a notice that electorate and turnout are missing', () => {
    const { elections, notices } = read(candidates, null);
    expect(ward(elections, "St. Mary's")).toMatchObject({
      seats_contested: 2,
      total_electorate: null,
      turnout_percentage: null,
    });
    expect(notices[0]).toContain('candidates.csv: no wards sheet was named');
  });

  it('get a notice for a ward that the wards sheet lacks, and list the rows that it has in addition', () => {
    const { elections, notices, skipped } = read(candidates, wards.replace('E05999901', 'E05999911'));
    expect(ward(elections, 'Mill Hill')).toMatchObject({ total_electorate: null, turnout_percentage: null });
    expect(notices).toContain(
      'candidates.csv:2: Mill Hill is not in wards.csv, so its electorate and turnout are not recorded',
    );
    expect(skipped).toContain('wards.csv:2: Mill Hill has no candidate in candidates.csv');
  });

  it('list rows that name no ward, such as totals, and a second row of a ward', () => {
    const again = wards.split('\n')[1];
    const { skipped } = read(`${candidates},,,,,,,,,,,9000,,,,,,,\n`, `${wards}${again}\n,,,,,,,,,,,,,,,9000\n`);
    expect(skipped).toEqual([
      'candidates.csv:8: the row names no ward',
      'wards.csv:7: the row names no ward',
      'wards.csv:5: Westward Ho! has no candidate in candidates.csv',
      'wards.csv:6: Mill Hill is here a second time; the first row is on line 2',
    ]);
  });

  it('have as many seats as people elected if the number of vacancies is not printed', () => {
    const { elections, notices } = read(candidates, wards.replace("St. Mary's,2,", "St. Mary's,NA,"));
    expect(ward(elections, "St. Mary's").seats_contested).toBe(2);
    expect(notices).toContain(
      "wards.csv:3: St. Mary's: no number of vacancies: recorded as 2, the number of people elected",
    );
  });

  it('keep two wards under one code separate, and record the code for neither', () => {
    const shared = (text: string) => text.replaceAll('E05999902', 'E05999901');
    const { elections, notices } = read(shared(candidates), shared(wards));
    expect(people(ward(elections, 'Mill Hill'))).toHaveLength(2);
    // Testham is in the table of councils, whose codes may be of other boundaries.
    expect(ward(elections, "St. Mary's")).toMatchObject({ total_electorate: 4000, gss: null });
    expect(notices).toContain(
      "candidates.csv:2: Mill Hill and St. Mary's have the same code E05999901; recorded without a code",
    );
  });

  it('count the rows of other councils', () => {
    expect(read(candidates, wards, { council: 'farshire' }).notices).toContain(
      'candidates.csv: skipped 5 rows about councils other than farshire',
    );
  });

  it('name their source and licence', () => {
    expect(read().elections[0]?.sources[0]).toMatchObject({
      name: 'House of Commons Library',
      licence: 'Open Parliament Licence v3.0',
      url: 'https://commonslibrary.parliament.uk/2021-local-elections-handbook-and-dataset/',
    });
  });

  it.each([
    [
      'have votes that do not add up',
      candidates.replace('600,0.6', '601,0.6'),
      wards,
      "candidates.csv:2: Mill Hill: the candidates' votes add up to 1001, the printed total is 1000",
    ],
    [
      'disagree about total votes',
      candidates,
      wards.replace('0,1000', '0,1001'),
      'wards.csv:2: Mill Hill: 1001 votes here, 1000 in the candidates sheet',
    ],
    [
      'elect more people than there are vacancies',
      candidates,
      wards.replace("St. Mary's,2", "St. Mary's,1"),
      "candidates.csv:4: St. Mary's: 2 elected for 1 vacancies",
    ],
    [
      'disagree about vacancies',
      CANDIDATES_2022.replaceAll('2022,SD,1', '2022,SD,2'),
      WARDS_2022,
      'wards.csv:2: Mill Hill: 1 vacancies here, 2 in the candidates sheet',
    ],
  ])('get a notice if they %s', (_, one, two, notice) => {
    expect(read(one, two).notices).toContain(notice);
  });

  it.each([
    [
      'votes that are not a figure',
      candidates.replace(',600,', ',many,'),
      wards,
      '2: "many" is not a figure for votes',
    ],
    [
      'a candidate without a name',
      candidates.replace('Archer A.', ''),
      wards,
      '2: a candidate in Mill Hill has no name or no party',
    ],
    ['an invalid flag', candidates.replace('0.6,1,', '0.6,yes,'), wards, '2: expected 1 or 0 for elected, found "yes"'],
    [
      'a row that is too short',
      candidates.replace(',1000,LAB,LAB,1', ''),
      wards,
      '2: expected at least 17 fields, found 15',
    ],
    [
      'a row of a year with an unknown polling day',
      candidates.replace(',2021,', ',1899,'),
      wards,
      '2: unknown polling day for 1899',
    ],
    ['a turnout over 100', candidates, wards.replace('30.8', '308'), '2: Mill Hill: turnout_percentage'],
    [
      'a person who is there twice',
      candidates.replace("O'Hara-Ŷork B.J.,M,1,400,0.4,0,401,1000,REF,OTH", 'Archer A.,M,1,600,0.4,0,401,1000,LAB,LAB'),
      wards,
      '3: Archer A. is on this ballot already, on line 2',
    ],
  ])('lose one ward with each of its rows and the reason for %s', (_, one, two, reason) => {
    const { elections, rows, skipped } = read(one, two);
    const labels = (all: typeof elections) => all.flatMap(({ ballots }) => ballots.map(({ post_label }) => post_label));
    expect(labels(elections)).toEqual(labels(read().elections).filter((label) => label !== 'Mill Hill'));
    expect(skipped).toContainEqual(expect.stringContaining(`candidates.csv:${reason}`));
    expect(skipped.filter((line) => /^candidates\.csv:[23]: /.test(line))).toHaveLength(2);
    expect(rows).toEqual({ read: 6, reported: 2 });
  });

  it('store a ward whose row in the wards sheet cannot be read, and report that row', () => {
    const { elections, skipped } = read(candidates, wards.replace('"3,300"', 'many'));
    expect(ward(elections, 'Mill Hill')).toMatchObject({ total_electorate: null });
    expect(people(ward(elections, 'Mill Hill'))).toHaveLength(2);
    expect(skipped).toContain('wards.csv:2: "many" is not a figure for electorate');
  });

  it.each([
    [
      'a wards sheet of other wards',
      candidates,
      wards.replaceAll('E05', 'E06').replaceAll('E58', 'E57'),
      'candidates.csv:2: neither Mill Hill nor any other ward is in wards.csv',
    ],
    ['two candidates sheets', candidates, candidates, 'wards.csv:1: this is a second candidates sheet'],
    [
      'a year with an unknown polling day',
      candidates.replaceAll(',2021,', ',1899,'),
      wards,
      'candidates.csv:2: unknown polling day for 1899',
    ],
  ])('are rejected for %s, with file and line', (_, one, two, message) => {
    expect(() => read(one, two)).toThrow(message);
  });

  it('are rejected without the candidates sheet', () => {
    expect(() => read(wards, null)).toThrow('candidates.csv:1: this is the wards sheet');
  });
});
