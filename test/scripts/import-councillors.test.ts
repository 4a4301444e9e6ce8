import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { electionFile } from '../../scripts/import/election-file.ts';
import { testham } from '../support/elections.ts';
import { csv, electionOn, type Row } from './import/councillors/made-up-lists.ts';
import { tool } from './tool.ts';

const LIST: Row[] = [
  ['Mill Hill', 'Ann Archer', '2017-05-04', 'Lab'],
  ['Mill Hill', 'Bo Berg', '2019-05-02', 'Con'],
  ["St. Mary's", 'Dee Dyer', '2017-05-04', 'Con'],
  ["St. Mary's", 'Eli Ellis', '2107-05-02', 'Con'],
];
const POLL = electionOn('2017-05-04', [
  ['Mill Hill', ['Ann Archer', 'Lab']],
  ["St. Mary's", ['Jo Jones', 'LD']],
]);

describe('npm run import:councillors', () => {
  let folder: string;
  const at = (name: string) => path.join(folder, name);
  const importLists = (...args: string[]) =>
    tool('import-councillors', ...args, '--councils', at('councils.json'), '--elections', at('elections'));
  const contents = () =>
    Promise.all(
      [at('councils.json'), at('elections/testham/local.testham.2017-05-04.json')].map((file) =>
        readFile(file, 'utf8'),
      ),
    );
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'returning-officer-'));
    await mkdir(at('elections/testham'), { recursive: true });
    await writeFile(at('elections/testham/local.testham.2017-05-04.json'), electionFile(POLL));
    await writeFile(at('councils.json'), JSON.stringify({ sources: [], councils: [testham().council] }));
    const elsewhere = csv([['Moor', 'Max Moor', '2017-05-04', 'LD']], 'Nowherebury').split('\n')[1];
    await writeFile(at('councillors-2016.csv'), `${csv(LIST)}${elsewhere}\n`);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('records defenders, seats and polling days, reports every row, and writes the same bytes again', async () => {
    const args = [at('councillors-2016.csv'), '--retrieved', '2026-11-23'];
    const { code, stdout, stderr } = await importLists(...args);
    expect(stderr).toBe(
      `${at('councillors-2016.csv')}:5: Testham: "2107-05-02" cannot be the day the seat is next up: not used\n`,
    );
    expect(stdout.split('\n')).toEqual([
      `${at('councillors-2016.csv')}: 5 rows read; 4 used, for 1 council; 1 not used, for 1 council that the table of councils does not have: Nowherebury`,
      'Testham Borough Council: polling days 4 May 2017 and 2 May 2019',
      "1 election of 1 with the council's seats on a list, 2 ballots of 2 with defenders",
      '',
    ]);
    expect(code).toBe(0);
    const [councils = '', election = ''] = await contents();
    expect(JSON.parse(councils).councils[0].polling_days).toEqual(['2017-05-04', '2019-05-02']);
    expect(JSON.parse(election).ballots[1].defending[0].person_name).toBe('Dee Dyer');
    expect((await importLists(...args)).code).toBe(0);
    expect(await contents()).toEqual([councils, election]);
  });

  it.each<[string, string[], number, RegExp]>([
    [
      'a list that cannot be read',
      ['councillors-2016.csv', 'councillors-2018.csv'],
      1,
      /councillors-2018\.csv:2: the row has no council/,
    ],
    ['two lists of one year', ['councillors-2016.csv', 'also-2016.csv'], 1, /also-2016\.csv:1: a second list of 2016/],
    ['a missing list', ['councillors-2020.csv'], 1, /councillors-2020\.csv cannot be read/],
    ['no list', [], 2, /Name the lists to read/],
  ])('fails for %s, and writes nothing', async (_, lists, exit, message) => {
    await writeFile(at('councillors-2018.csv'), csv([['', 'Ann Archer', '2019-05-02', 'Lab']]));
    await writeFile(at('also-2016.csv'), csv(LIST));
    const before = await contents();
    const { code, stdout, stderr } = await importLists(...lists.map(at));
    expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([exit, '']);
    expect(await contents()).toEqual(before);
    expect(await readdir(at('elections/testham'))).toHaveLength(1);
  });

  it('records the yearly record, with its source', async () => {
    const header = 'id,council id,authority,year,total,con,lab,ld,green,ukip,ref,pc,snp,other,majority';
    const rows = ['1,9,Testham,2017,9,3,4,0,0,0,0,0,0,2,Lab plurality', '2,9,Testham,2016,9,5,4,0,0,0,0,0,0,0,Con'];
    await writeFile(at('history.csv'), `${[header, ...rows].join('\n')}\n`);
    const args = [at('history.csv'), at('councillors-2016.csv'), '--retrieved', '2026-11-23'];
    expect((await importLists(...args)).code).toBe(0);
    const { yearly_record } = JSON.parse((await contents())[0] ?? '').councils[0];
    expect(yearly_record.source.title).toBe('Council compositions by year, 2016 to 2017');
    expect(yearly_record.years).toEqual([
      {
        year: 2016,
        seats: [
          { party_id: 'PP52', party_name: 'Conservative Party', seats: 5 },
          { party_id: 'PP53', party_name: 'Labour Party', seats: 4 },
        ],
      },
      {
        year: 2017,
        seats: [
          { party_id: 'PP53', party_name: 'Labour Party', seats: 4 },
          { party_id: 'PP52', party_name: 'Conservative Party', seats: 3 },
          { party_id: null, party_name: 'Independents and others', seats: 2 },
        ],
      },
    ]);
  });

  it('fills the other councils if the records of one cannot be read, names it, and fails', async () => {
    const farshire = { ...testham().council, slug: 'farshire', name: 'Farshire', gss: 'E10000099', codes: [] };
    await writeFile(at('councils.json'), JSON.stringify({ sources: [], councils: [farshire, testham().council] }));
    await mkdir(at('elections/farshire'));
    await writeFile(at('elections/farshire/local.farshire.2017-05-04.json'), '{');
    await writeFile(at('councillors-2017.csv'), csv([['Moor', 'Max Moor', '2021-05-06', 'LD']], 'Farshire'));
    const { code, stderr } = await importLists(at('councillors-2016.csv'), at('councillors-2017.csv'));
    expect(stderr).toMatch(/^farshire was left as it was: .*local\.farshire\.2017-05-04\.json is not JSON/m);
    expect(code).toBe(1);
    expect(JSON.parse((await contents())[1] ?? '').ballots[1].defending[0].person_name).toBe('Dee Dyer');
  });

  it('fails for a council that no list has', async () => {
    const { code, stderr } = await importLists(at('councillors-2016.csv'), '--council', 'farshire');
    expect(stderr).toBe('No list has a row for farshire.\nNothing was written.\n');
    expect(code).toBe(1);
  });
});
