import { describe, expect, it } from 'vitest';
import { democracyClubFormat } from '../../../scripts/import/democracy-club.ts';
import { handbookFormat } from '../../../scripts/import/handbook.ts';
import { leapFormat } from '../../../scripts/import/leap.ts';
import { context, input } from './fixtures.ts';

const LEAP = `"Testham","E07999999","Mill Hill","E05999901","Ann Archer","Lab","600","1"
"Testham","E07999999","Mill Hill","E05999901","Ben Baker","C","400","0"
"Glenmoor","S12999999","Lochside","S13999999","Cat Cole","SNP","700","1"
"Glenmoor","S12999999","Lochside","S13999999","Dan Dyer","Lab","650","1"
"Antrimvale","N09999999","Bann","N10999999","Eve Ellis","DUP","500","1"
`;
const readLeap = (text: string, date = '2017-05-04') => leapFormat.read([input(text, `leap-${date}.csv`)], context());

const CLUB_COLUMNS =
  'person_id,person_name,ballot_paper_id,party_id,party_name,gss,post_label,seats_contested,organisation_name,votes_cast,elected,voting_system';
const club = (...rows: string[]) =>
  democracyClubFormat.read([input(`${[CLUB_COLUMNS, ...rows].join('\n')}\n`, 'club.csv')], context());
const TESTHAM =
  '1,Ann Archer,local.testham.mill-hill.2022-05-05,PP53,Labour Party,E05999901,Mill Hill,1,Testham Borough Council,600,t,FPTP';

const SCOTLAND = "Scotland's councils elect by the single transferable vote";
const NORTHERN_IRELAND = "Northern Ireland's councils elect by the single transferable vote";

describe('An election by another system than first past the post', () => {
  it('in a LEAP file is reported row by row, and the other rows are imported', () => {
    const { elections, skipped } = readLeap(LEAP);
    expect(elections.map(({ council }) => council)).toEqual(['testham']);
    expect(skipped).toEqual([
      `leap-2017-05-04.csv:3: Glenmoor: ${SCOTLAND}`,
      `leap-2017-05-04.csv:4: Glenmoor: ${SCOTLAND}`,
      `leap-2017-05-04.csv:5: Antrimvale: ${NORTHERN_IRELAND}`,
    ]);
  });

  it('makes an import fail if there is nothing else in the file', () => {
    const scottish = LEAP.split('\n').slice(2).join('\n');
    expect(() => readLeap(scottish)).toThrow(`leap-2017-05-04.csv:1: no row can be imported. Glenmoor: ${SCOTLAND}`);
  });

  it('is not what Scotland had before 2007', () => {
    expect(readLeap(LEAP, '2003-05-01').elections.map(({ council }) => council)).toEqual(['glenmoor', 'testham']);
  });

  it.each([
    ['STV', '', 'Anywhere Council', 'local.anywhere.lochside.2022-05-05'],
    ['stv', 'E05999901', 'Anywhere Council', 'local.anywhere.lochside.2022-05-05'],
    ['AMS', '', 'Anywhere Council', 'local.anywhere.lochside.2022-05-05'],
    ['SV', '', 'Anywhere Council', 'local.anywhere.lochside.2022-05-05'],
    ['', 'S13999999', 'Anywhere Council', 'local.anywhere.lochside.2022-05-05'],
    ['', 'N10999999', 'Anywhere Council', 'local.anywhere.lochside.2022-05-05'],
    ['', '', '', 'local.glasgow-city.lochside.2022-05-05'],
    ['', '', 'City of Edinburgh Council', 'local.edinburgh.lochside.2022-05-05'],
    ['', '', 'Belfast City Council', 'local.belfast.lochside.2022-05-05'],
  ])(
    'in a Democracy Club file is known by its system %j, ward code %j, council %j or id',
    (system, gss, council, id) => {
      const row = (person: string, printed: string) =>
        `${person},${id},PP53,Labour Party,${gss},Lochside,3,${council},700,t,${printed}`;
      const { elections, skipped } = club(TESTHAM, row('2,Cat Cole', system), row('3,Dan Dyer', ''));
      expect(elections.map(({ council }) => council)).toEqual(['testham']);
      expect(skipped.map((line) => line.slice(0, 'club.csv:3'.length))).toEqual(['club.csv:3', 'club.csv:4']);
      expect(() => club(row('2,Cat Cole', system))).toThrow('club.csv:2: no row can be imported. ');
    },
  );

  it('is not assumed of an English council, nor if the file says first past the post', () => {
    for (const system of ['FPTP', 'First-past-the-post', '']) {
      expect(club(TESTHAM.replace('FPTP', system)).skipped).toEqual([]);
    }
  });

  it('in a handbook is reported', () => {
    const text = `Local authority code,Local authority name,Ward code,Ward name,Year,Candidate name,Votes,Elected,Party name
E07999999,Testham,E05999901,Mill Hill,2022,Archer A.,610,1,LAB
S12999999,Glenmoor,S13999999,Lochside,2022,Cole C.,700,1,SNP
`;
    const { elections, skipped } = handbookFormat.read([input(text, 'candidates.csv')], context());
    expect(elections.map(({ council }) => council)).toEqual(['testham']);
    expect(skipped).toEqual([`candidates.csv:3: Glenmoor: ${SCOTLAND}`]);
  });
});
