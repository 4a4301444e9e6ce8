import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordsIn } from '../../../scripts/election-files.ts';
import { alwaysSeats } from '../../support/elections.ts';
import { ROOT, start, tool } from '../tool.ts';
import { workbookFile } from './workbook-file.ts';

const fixture = (name: string) => path.join(import.meta.dirname, name);

/** A national file of made-up councils with ten wards each. */
function national(councils: number): string {
  const rows = [];
  for (let council = 0; council < councils; council++) {
    for (let ward = 0; ward < 10; ward++) {
      const code = String(council).padStart(4, '0');
      const place = `"Council ${council}","E0790${code}","Ward ${ward}","E05${code}0${ward}"`;
      rows.push(`${place},"Ann ${council} Archer","Lab","${600 + ward}","1"`, `${place},"Ben Baker","C","400","0"`);
    }
  }
  return `${rows.join('\n')}\n`;
}

describe('An import', () => {
  let folder: string;
  let out: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'returning-officer-'));
    out = path.join(folder, 'elections');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('writes each election to its own file, reports what it did, and writes the same bytes again', async () => {
    const args = [fixture('leap-2011-05-05.csv'), '--out', out, '--retrieved', '2026-11-23'];
    const { code, stdout, stderr } = await tool('import', ...args);
    expect(code).toBe(0);
    expect(stdout).toContain('LEAP CSV, to ');
    expect(stdout).toContain('3 elections, 7 wards, 15 candidates, 1 uncontested, 7 by-elections');
    expect(stdout).toMatch(/\nfile +elections +wards +candidates +votes +elected +rows left out +seconds\n/);
    expect(stdout).toMatch(/\/leap-2011-05-05\.csv +3 +7 +15 +6,511 +9 +3 +\d+\.\d\n/);
    expect(stdout).toMatch(/\nleft out: 1 row \(1 place\): an election of a mayor, not of a ward's councillors\n/);
    expect(stderr).toContain('leap-2011-05-05.csv:9: Testham, Elected Mayor');
    expect(stderr).toContain('1 party name not in data/parties.json, stored without an id: Tulip ×2');
    expect(stderr).toContain('3 councils not in the table of councils');
    const files = recordsIn(out);
    expect(files).toEqual(
      ['farshire', 'nowherebury', 'testham'].map((slug) => path.join(out, slug, `local.${slug}.2011-05-05.json`)),
    );
    const read = () => Promise.all(files.map((file) => readFile(file, 'utf8')));
    const before = await read();
    expect((await tool('import', ...args)).code).toBe(0);
    expect(await read()).toEqual(before);
  });

  it('takes two sheets, and saves new councils if asked', async () => {
    const councils = path.join(folder, 'councils.json');
    const sheets = [fixture('handbook-2021-candidates.csv'), fixture('handbook-2021-wards.csv')];
    const { code, stderr } = await tool('import', ...sheets, '--out', out, '--councils', councils);
    expect(stderr).toContain('2 councils not in the table of councils');
    expect(code).toBe(0);
    const table = JSON.parse(await readFile(councils, 'utf8'));
    expect(table.councils.map((one: { slug: string; seats: object[] }) => [one.slug, one.seats])).toEqual([
      ['farshire', []],
      ['testham', []],
    ]);
    table.councils[1].seats = alwaysSeats(9);
    await writeFile(councils, JSON.stringify(table));
    const again = await tool('import', ...sheets, '--out', out, '--councils', councils);
    expect(again.stdout).toContain('2 elections on file already, unchanged');
    expect(JSON.parse(await readFile(councils, 'utf8')).councils[1].seats).toEqual(alwaysSeats(9));
  });

  it('reads every file of a folder in turn, passes over what is not results, and ends with a table', async () => {
    const results = path.join(folder, 'results');
    await mkdir(results);
    await writeFile(path.join(results, 'leap-2012-05-03.csv'), national(2));
    await writeFile(path.join(results, 'leap-2013-05-02.csv'), national(3));
    await writeFile(path.join(results, 'notes.txt'), 'Remember the milk.');
    await mkdir(path.join(results, 'lists'));
    const composition = workbookFile({ England: [['After the election'], ['Council name', 'Total', 'Control']] });
    await writeFile(path.join(results, 'lists/composition.xlsx'), composition);
    for (const sheet of ['candidates', 'wards']) {
      await copyFile(fixture(`handbook-2021-${sheet}.csv`), path.join(results, `handbook-2021-${sheet}.csv`));
    }
    const { code, stdout, stderr } = await tool('import', results, '--out', out);
    expect(stderr).toContain(`notes.txt:1: unknown format`);
    expect(stderr).toContain('it shows the composition of councils, not results: name the workbook of results');
    expect(stdout).toMatch(/leap-2012-05-03\.csv +2 +20 +40 /);
    expect(stdout).toMatch(/leap-2013-05-02\.csv +3 +30 +60 /);
    expect(stdout).toMatch(/handbook-2021-candidates\.csv +2 +3 +6 /);
    expect(stdout).toMatch(/notes\.txt +not results\n/);
    expect(stdout).toMatch(/\ntotal +7 +53 +106 /);
    expect(recordsIn(out)).toHaveLength(7);
    expect(code).toBe(0);
    const damaged = path.join(results, 'lists/leap.csv');
    await writeFile(damaged, '"Haven","E07999990","Moor","E05999990","Ann Archer","Lab","600","1"\n');
    const again = await tool('import', results, '--out', out);
    expect(again.stderr).toContain('lists/leap.csv:1: the file name does not give the polling day');
    expect(again.stderr).toContain(`Nothing was written from ${damaged}.`);
    expect(again.stdout).toMatch(/lists\/leap\.csv +refused\n/);
    expect(again.code).toBe(1);
  });

  it('reads lists of councillors after the results, and saves polling days next to the elections', async () => {
    const results = path.join(folder, 'results');
    await mkdir(results);
    const list = 'Council,Ward Name,Councillor Name,Next Election,Party Name,Electoral Commission Party Code\n';
    const wards = Array.from({ length: 9 }, (_, index) => `Ward ${index}`);
    const seats = (who: string, day: string) =>
      wards.map((ward) => `Leeds,${ward},${who},${day},Labour,PP53\n`).join('');
    await writeFile(path.join(results, 'councillors-2011.csv'), list + seats('Old Owl', '2012-05-03'));
    await writeFile(path.join(results, 'councillors-2012.csv'), list + seats('Ann Archer', '2016-05-05'));
    const people = wards.flatMap((ward) =>
      [`"Ann Archer","Lab","600","1"`, `"Ben Baker","C","400","0"`].map(
        (person) => `"Leeds","E08000035","${ward}","NULL",${person}\n`,
      ),
    );
    await writeFile(path.join(results, 'leap-2012-05-03.csv'), people.join(''));
    const columns = 'authority,year,total,con,lab,ld,green,ukip,ref,pc,snp,other,majority\n';
    await writeFile(path.join(results, 'history.csv'), `${columns}Leeds,2011,99,0,90,0,0,0,0,0,0,9,Lab\n`);
    const { stdout, stderr, code } = await tool('import', results, '--out', out);
    expect(stdout).toMatch(/history\.csv +yearly record\n/);
    expect(stdout).toMatch(/councillors-2011\.csv +list of councillors\n/);
    expect(stdout).toContain('Leeds: polling days 3 May 2012 and 5 May 2016');
    const record = JSON.parse(await readFile(path.join(out, 'leeds/local.leeds.2012-05-03.json'), 'utf8'));
    expect(record.ballots[0].defending, stderr).toMatchObject([{ person_name: 'Old Owl', party_id: 'PP53' }]);
    const table = JSON.parse(await readFile(path.join(folder, 'councils.json'), 'utf8'));
    const saved = table.councils.find(({ slug }: { slug: string }) => slug === 'leeds');
    expect(saved.polling_days).toEqual(['2012-05-03', '2016-05-05']);
    expect(saved.yearly_record.years).toMatchObject([{ year: 2011 }]);
    expect(code).toBe(0);
  });

  it('stores an election that two files of a run have once, as in the larger one, and names what differs', async () => {
    const results = path.join(folder, 'results');
    await mkdir(results);
    const whole = national(2);
    const part = whole.split('\n').slice(0, 20).join('\n');
    await writeFile(path.join(results, 'a-2012-05-03.csv'), part.replaceAll('"Lab"', '"Labour Party (Moor)"'));
    await writeFile(path.join(results, 'b-2012-05-03.csv'), whole);
    await writeFile(path.join(results, 'c-2012-05-03.csv'), part.replace('"600"', '"60"').replace('"Ann 0', '"Amy'));
    const { code, stdout, stderr } = await tool('import', results, '--out', out, '--replace');
    expect(stdout.indexOf('b-2012-05-03.csv')).toBeLessThan(stdout.indexOf('a-2012-05-03.csv'));
    expect(stdout).toMatch(/\ntotal +2 +20 +40 /);
    expect(stdout).toContain('10 wards, 20 candidates, 1 election with the figures of an earlier file\n');
    expect(stderr).toContain(
      [
        'An election is in an earlier file of this run with other figures, and stays as it is. This file would change:',
        'local.council-0.2012-05-03: Ward 0: Ann 0 Archer is removed',
        'local.council-0.2012-05-03: Ward 0: Amy Archer is added\n',
      ].join('\n'),
    );
    expect(await readFile(path.join(out, 'council-0/local.council-0.2012-05-03.json'), 'utf8')).toContain(
      'Ann 0 Archer',
    );
    expect(code).toBe(1);
  });

  it('refuses a folder without files', async () => {
    const { code, stderr } = await tool('import', folder, '--out', out);
    expect(stderr).toBe(`There is no file in ${folder}: name a folder of results.\nNothing was written.\n`);
    expect(code).toBe(1);
  });

  it('saves neither a council that has only by-elections here nor its source', async () => {
    const councils = path.join(folder, 'councils.json');
    const file = path.join(folder, 'leap-2019-05-23.csv');
    await writeFile(file, '"Haven","E07999990","Moor","E05999990","Ann Archer","Lab","600","1"\n');
    const { code, stderr } = await tool('import', file, '--out', out, '--councils', councils);
    expect(code).toBe(0);
    expect(stderr).toContain("not saved, because by-elections alone do not show a council's size: Haven");
    expect(stderr).not.toContain(': saved');
    expect(existsSync(councils)).toBe(false);
    await writeFile(councils, '{"sources":[],"councils":[]}');
    expect((await tool('import', file, '--out', out, '--councils', councils)).code).toBe(0);
    expect(await readFile(councils, 'utf8')).toBe('{"sources":[],"councils":[]}');
  });

  it('leaves an election on file as it is if it differs and stores the others, unless asked to replace it', async () => {
    const file = path.join(folder, 'leap-2011-05-05.csv');
    const good = await readFile(fixture('leap-2011-05-05.csv'), 'utf8');
    await writeFile(file, good);
    expect((await tool('import', file, '--out', out)).code).toBe(0);
    const place = path.join(out, 'testham/local.testham.2011-05-05.json');
    const before = await readFile(place, 'utf8');
    await rm(path.join(out, 'farshire/local.farshire.2011-05-05.json'));
    await writeFile(file, good.replace('"1600"', '"1601"').replaceAll('Westward Ho!', 'Eastmoor'));
    const refused = await tool('import', file, '--out', out);
    expect(refused.code).toBe(1);
    const lines = refused.stderr.split('\n');
    expect(lines.slice(lines.findIndex((line) => line.startsWith('An election')))).toEqual([
      'An election is on file with other facts, and stays as it is. Add --replace to replace it, which would change:',
      'local.testham.2011-05-05: the ward Westward Ho! is removed, with its 2 candidates',
      'local.testham.2011-05-05: the ward Eastmoor is added, with its 2 candidates',
      'local.testham.2011-05-05: Mill Hill: Ann Archer: votes_cast 1600 is now 1601',
      '',
    ]);
    expect(refused.stdout).toContain('1 election not stored, because the one on file differs');
    expect(recordsIn(out)).toHaveLength(3);
    expect(await readFile(place, 'utf8')).toBe(before);
    const replaced = await tool('import', file, '--out', out, '--replace');
    expect(replaced.code).toBe(0);
    expect(replaced.stderr).toContain(
      'replaced local.testham.2011-05-05: Mill Hill: Ann Archer: votes_cast 1600 is now 1601',
    );
    expect(replaced.stdout).toContain('1 election replaced, 2 elections on file already, unchanged');
    expect(JSON.parse(await readFile(place, 'utf8')).ballots[0].candidates[0].votes_cast).toBe(1601);
  });

  it.each([
    [
      'in no folder of its council',
      '',
      'local.testham.2010-05-06.json',
      /The file is in the wrong folder: move it to .*testham\/local\.testham\.2010-05-06\.json\./,
    ],
    [
      'in the folder of another council',
      'farshire',
      'local.testham.2010-05-06.json',
      /wrong folder: move it to .*elections\/testham\/local/,
    ],
    [
      'named after no election',
      'testham',
      'notes.json',
      /not named after an election\. Its path should be <council>\/<election-id>\.json\./,
    ],
  ])('refuses to write to a folder that has a record %s', async (_, council, name, sentence) => {
    await mkdir(path.join(out, council), { recursive: true });
    await writeFile(path.join(out, council, name), '{}');
    const { code, stderr } = await tool('import', fixture('leap-2011-05-05.csv'), '--out', out);
    expect(stderr).toMatch(sentence);
    expect(stderr).toContain('Nothing was written.');
    expect(code).toBe(1);
    expect(recordsIn(out)).toEqual([path.join(out, council, name)]);
  });

  it('does not change the day of retrieval of an election that is on file with the same facts', async () => {
    const args = [fixture('leap-2011-05-05.csv'), '--out', out];
    expect((await tool('import', ...args, '--retrieved', '2026-11-23')).code).toBe(0);
    const { code, stdout } = await tool('import', ...args, '--retrieved', '2026-11-24');
    expect(code).toBe(0);
    expect(stdout).toContain('3 elections on file already, unchanged');
    const text = await readFile(path.join(out, 'testham/local.testham.2011-05-05.json'), 'utf8');
    expect(text).toContain('"retrieved": "2026-11-23"');
  });

  it('prints one line for consecutive rows that are not imported for the same reason', async () => {
    const file = path.join(folder, 'leap-2017-05-04.csv');
    const row = (code: string, person: string) =>
      `"Glenmoor","${code}","Lochside","NULL","${person}","Lab","600","1"\n`;
    await writeFile(file, `${row('E07999990', 'A')}${row('S12999999', 'B')}${row('S12999999', 'C')}`);
    const { stderr } = await tool('import', file, '--out', out);
    const reason = "Glenmoor: Scotland's councils elect by the single transferable vote";
    expect(stderr).toContain(`${file}:2-3: ${reason} (not imported)\n`);
  });

  it.each([
    ['a missing file', ['nowhere.csv'], 'nowhere.csv cannot be read: it does not exist.'],
    [
      'a path through a file',
      ['package.json/a.csv'],
      'package.json/a.csv cannot be read: part of its path is a file, not a folder.',
    ],
    [
      'a table of councils that is a folder',
      [fixture('leap-2011-05-05.csv'), '--councils', 'test'],
      'test cannot be read: it is a folder, not a file.',
    ],
    [
      'an output folder that is a file',
      [fixture('leap-2011-05-05.csv'), '--out', 'package.json'],
      'package.json cannot be read: part of its path is a file, not a folder.',
    ],
  ])('says in a sentence what is wrong with %s', async (_, args, sentence) => {
    const { code, stderr } = await tool('import', ...args);
    expect(stderr).toBe(`${sentence}\nNothing was written.\n`);
    expect(code).toBe(1);
  });

  it('counts what the files of a folder contain, workbooks too, and names those that are not results', async () => {
    await mkdir(path.join(folder, 'handbooks'));
    await writeFile(path.join(folder, 'leap-2012-05-03.csv'), national(2));
    const header = ['Local authority name', 'Local authority code', 'Ward name', 'Ward code', 'Candidate name'];
    const place = ['Testham', 'E07999999', 'Mill Hill', 'E05999901'];
    const sheet = [
      [...header, 'Party name', 'Votes', 'Elected'],
      [...place, 'Archer A.', 'LAB', 600, 1],
      [...place, 'Baker B.', 'CON', 400, 0],
    ];
    await writeFile(path.join(folder, 'handbooks/2022.xlsx'), workbookFile({ Candidates: sheet }));
    await writeFile(path.join(folder, 'notes.md'), 'Its columns are `Ward name`, `Vacancies` and `Electorate`.');
    const { code, stdout, stderr } = await tool('import-table', folder);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/\nhandbooks\/2022\.xlsx +1 +1 +1 +2 +1 /);
    expect(stdout).toMatch(/\nleap-2012-05-03\.csv +2 +2 +20 +40 +20 /);
    expect(stdout).toMatch(/\nnotes\.md: not a results file\n/);
    expect(code).toBe(0);
  });

  it('counts nothing in a folder that does not exist, and says so', async () => {
    const { code, stderr } = await tool('import-table', 'nowhere');
    expect(stderr).toBe('nowhere cannot be read: it does not exist.\n');
    expect(code).toBe(1);
  });

  it('leaves out the ward of a bad row with its file, line and reason, and stores the others', async () => {
    const good = await readFile(fixture('leap-2011-05-05.csv'), 'utf8');
    const file = path.join(folder, 'leap-2011-05-05.csv');
    await writeFile(file, good.replace('"Pip Park","C","750"', '"Pip Park","C","75O"'));
    const { code, stderr } = await tool('import', file, '--out', out);
    expect(stderr).toMatch(/leap-2011-05-05\.csv:18: .*: "75O" is not a number of votes \(not imported\)\n/);
    expect(stderr).toContain('the ward is left out because of line 18 (not imported)');
    expect(code).toBe(0);
    expect(await readFile(path.join(out, 'testham/local.testham.2011-05-05.json'), 'utf8')).not.toContain('Pip Park');
    // The ward's election had no other ward.
    expect(recordsIn(out)).toHaveLength(2);
  });

  it.each([
    ['a file of unknown format', 'package.json', /package\.json:1: unknown format; the known ones are .*LEAP CSV/],
    ['a missing file', 'nowhere.csv', /nowhere\.csv cannot be read/],
    [
      'an article about an unknown council',
      fixture('testham-2011.wikitext'),
      /:1: .* does not name a council in data\/councils\.json/,
    ],
  ])('of %s fails and writes nothing', async (_, file, message) => {
    const { code, stderr } = await tool('import', file, '--out', out);
    expect(stderr).toMatch(message);
    expect(code).toBe(1);
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    ['no file', []],
    ['an unknown option', ['a', '--colour', 'red']],
    ['a date that does not exist', ['a', '--date', '2019-02-30']],
  ])('exits with 2 and says how to get help for %s', async (_, args) => {
    const { code, stderr } = await tool('import', ...args);
    expect(stderr).toContain('Try: npm run import -- --help');
    expect(code).toBe(2);
  });

  it('leaves only complete files if it is killed at any moment, and can be run again', async () => {
    const file = path.join(folder, 'leap-2012-05-03.csv');
    await writeFile(file, national(300));
    for (const wait of [0, 5, 20]) {
      const child = start(path.join(ROOT, 'node_modules/.bin/node'), ['scripts/import.ts', file, '--out', out]);
      const ended = once(child, 'exit');
      while (!existsSync(out) && child.exitCode === null) await sleep(2);
      await sleep(wait);
      child.kill('SIGKILL');
      await ended;
      const texts = await Promise.all(recordsIn(out).map((file) => readFile(file, 'utf8')));
      for (const text of texts) expect(() => JSON.parse(text)).not.toThrow();
    }
    const { code, stderr } = await tool('import', file, '--out', out);
    expect(code).toBe(0);
    expect(stderr).toContain('150 of 300 elections');
    expect(recordsIn(out)).toHaveLength(300);
    expect((await readdir(out)).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
