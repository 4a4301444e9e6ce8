import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { councilsText } from '../../scripts/import/councils-text.ts';
import { testham } from '../support/elections.ts';
import { ROOT, tool } from './tool.ts';

const HISTORY = `authority,year,total
Testham,2016,9
Testham,2017,9
Testham,2018,8
Testham,2019,9
Oldshire,2016,20
Newshire,2018,30
Newshire,2019,31
Glen,2016,12
Nowhere,2016,5
`;
const LIST = `Council,Ward Name,Councillor Name,Next Election
Testham,Mill Hill,Ann Archer,2023-05-04
Testham,St. Mary's,Bo Berg,2023-05-04
Newshire,Moor,Cat Cole,2021-05-06
Newshire,Fen,Dee Dyer,2022-05-05
Newshire,Quay,Eli Ellis,2023-05-04
`;
const LEAP = `"Testham","E07999999","Mill Hill","E05999901","Ann Archer","Lab","600","1"
"Testham","NULL","NULL","NULL","NULL","NULL","NULL","NULL"
"Oldshire","E10999991","Moor","E05999902","Bo Berg","Con","600","1"
"Glen","S12999992","Moor","S13999902","Bo Berg","Con","600","1"
`;
const CHANGES = {
  sources: [],
  slugs: { Newshire: 'county-newshire' },
  left_out: ['Glen'],
  types: {},
  codes: { 'county-newshire': ['E06999993'] },
  changes: [{ day: '2018-04-01', predecessors: ['oldshire'], successors: ['county-newshire'] }],
  new_codes: {},
};

describe('npm run councils', () => {
  let folder: string;
  const at = (name: string) => path.join(folder, name);
  const build = (...more: string[]) =>
    tool(
      'councils',
      '--history',
      at('history.csv'),
      ...more,
      '--changes',
      at('changes.json'),
      '--councils',
      at('c.json'),
    );
  const files = () => [at('councillors-2019.csv'), at('leap.csv')];
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'returning-officer-'));
    const { council } = testham();
    const table = { sources: [], councils: [{ ...council, seats: [{ from: 2015, to: 2017, seats: 7 }] }] };
    await writeFile(at('history.csv'), HISTORY);
    await writeFile(at('councillors-2019.csv'), LIST);
    await writeFile(at('leap.csv'), LEAP);
    await writeFile(at('changes.json'), JSON.stringify(CHANGES));
    await writeFile(at('c.json'), JSON.stringify(table));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('builds sizes, codes, cycles and mergers, and the same table again', async () => {
    const { code, stderr } = await build(...files());
    expect(stderr.trim().split('\n')).toEqual([
      'Testham: 8 seats in 2018, and 9 the year before and after: its size in 2018 is left out',
      'Nowhere: no source has its code, so it is left out',
    ]);
    expect(code).toBe(0);
    const text = await readFile(at('c.json'), 'utf8');
    const [newshire, oldshire, own] = JSON.parse(text).councils;
    expect(newshire).toMatchObject({
      slug: 'county-newshire',
      codes: [{ gss: 'E06999993', type: 'unitary', from: '2018-04-01', to: null }],
      elects: 'thirds',
      predecessors: ['oldshire'],
      seats: [
        { from: 2018, to: 2018, seats: 30 },
        { from: 2019, to: 2019, seats: 31 },
      ],
    });
    expect(oldshire).toMatchObject({
      codes: [{ gss: 'E10999991', type: 'county', from: null, to: '2018-03-31' }],
      elects: null,
      successors: ['county-newshire'],
    });
    expect(own).toMatchObject({ name: 'Testham Borough Council', elects: 'whole', wards: testham().council.wards });
    expect(own.seats).toEqual([
      { from: 2015, to: 2015, seats: 7 },
      { from: 2016, to: 2017, seats: 9 },
      { from: 2019, to: 2019, seats: 9 },
    ]);
    await build(...files());
    expect(await readFile(at('c.json'), 'utf8')).toBe(text);
  });

  it.each<[string, string, string, RegExp]>([
    ['two codes of one council', 'leap.csv', `${LEAP}"Testham","E06999999"\n`, /add all of its codes, oldest first/],
    ['a year twice', 'history.csv', `${HISTORY}Testham,2019,9\n`, /has Testham twice in 2019/],
    ['a row without a code', 'leap.csv', 'Testham,Mill Hill\n', /leap\.csv:1: expected a council and its code/],
    ['changes that are not JSON', 'changes.json', '{', /changes\.json cannot be read/],
  ])('refuses %s and writes nothing', async (_, name, text, message) => {
    await writeFile(at(name), text);
    const before = await readFile(at('c.json'), 'utf8');
    const { code, stderr } = await build(...files());
    expect(stderr).toMatch(message);
    expect(stderr).toContain('Nothing was written.');
    expect(code).toBe(1);
    expect(await readFile(at('c.json'), 'utf8')).toBe(before);
  });

  it('asks for the yearly record', async () => {
    const { code, stderr } = await tool('councils', at('leap.csv'));
    expect(stderr).toContain('Name the yearly record with --history.');
    expect(code).toBe(2);
  });
});

it('The table of councils is written as npm run councils and npm run import:councillors write it', async () => {
  const text = await readFile(path.join(ROOT, 'data/councils.json'), 'utf8');
  expect(councilsText(JSON.parse(text)) === text).toBe(true);
});
