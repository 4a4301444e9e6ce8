import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportContext } from '../../../scripts/import/format.ts';
import { leapFormat } from '../../../scripts/import/leap.ts';
import { slugOf } from '../../../src/results/slug.ts';
import { testham } from '../../support/elections.ts';
import { context, input, people, ward } from './fixtures.ts';

const NAME = 'leap-2011-05-05.csv';
const national = await readFile(path.join(import.meta.dirname, NAME), 'utf8');

/** Testham, with another name for Mill Hill. */
function withWard(name: string): ImportContext['tables'] {
  const tables = context().tables;
  const [council] = tables.councils;
  if (!council) throw new Error('there is no council');
  const wards = council.wards.map((one) => (one.slug === 'mill-hill' ? { ...one, name, slug: slugOf(name) } : one));
  return { ...tables, councils: [{ ...council, wards }] };
}

function read(text = national, change: Partial<ImportContext> = {}, file = NAME) {
  return leapFormat.read([input(text, file)], context(change));
}

describe('A LEAP file', () => {
  it('is recognised without a header, by its codes and figures', () => {
    expect(leapFormat.recognises(national)).toBe(true);
    expect(leapFormat.recognises('"Testham","E07999999","Elected Mayor","NULL","NULL","NULL","NULL","NULL"\n')).toBe(
      true,
    );
    expect(leapFormat.recognises('council,code,ward,code,candidate,party,votes,elected\n')).toBe(false);
  });

  it('contains one election for each council, with a name and a date', () => {
    expect(read().elections.map(({ election_id, name }) => `${election_id}: ${name}`)).toEqual([
      'local.farshire.2011-05-05: Farshire council by-election, 5 May 2011',
      'local.nowherebury.2011-05-05: Nowherebury council by-elections, 5 May 2011',
      'local.testham.2011-05-05: 2011 Testham Borough Council election',
    ]);
  });

  it('can have names with quotes, commas, accents and outer spaces, and a candidate with 0 votes', () => {
    expect(people(ward(read().elections, 'Mill Hill'))).toEqual([
      'Ann Archer (PP53) 1600*',
      'Ben "Boz" Baker, Jr (PP52) 900',
      'Zoë Ŷork (PP85) 0',
    ]);
  });

  it('reads the same with a byte order mark and Windows line endings', () => {
    const windows = `\uFEFF${national.replaceAll('\n', '\r\n')}`;
    expect(leapFormat.recognises(windows)).toBe(true);
    expect(read(windows)).toEqual(read());
  });

  it('has as many seats in a ward as people elected, and takes names and codes from the table of councils', () => {
    expect(ward(read().elections, "St. Mary's")).toMatchObject({
      ballot_paper_id: 'local.testham.st-marys.2011-05-05',
      gss: 'E05999902',
      seats_contested: 2,
      turnout_percentage: null,
    });
  });

  it('records no votes if everybody is elected with 0, with a notice', () => {
    const { elections, notices } = read();
    expect(ward(elections, 'Westward Ho!')).toMatchObject({ cancelled_poll: true, seats_contested: 2 });
    expect(people(ward(elections, 'Westward Ho!'))).toEqual(['Fay Ford (PP63) null*', 'Gus Gray (PP63) null*']);
    expect(notices).toContain(
      `${NAME}:7: Testham, Westward Ho!: everybody is elected with 0 votes: probably uncontested, so votes are not recorded`,
    );
  });

  it('lists every row that is not a candidate in a ward, with its line and the reason', () => {
    expect(read().skipped).toEqual([
      `${NAME}:9: Testham, Elected Mayor: an election of a mayor, not of a ward's councillors`,
      `${NAME}:10: Nowherebury: the row has no ward`,
      `${NAME}:16: no candidate in Marsh is elected, so its number of seats is unknown`,
    ]);
  });

  it("resolves entities in a ward's name", () => {
    expect(ward(read().elections, 'Dock – North').ballot_paper_id).toBe('local.nowherebury.dock-north.by.2011-05-05');
  });

  it('keeps two wards that share a code separate, and records the code for neither', () => {
    const { elections, notices } = read();
    expect([ward(elections, 'Quayside').gss, ward(elections, 'Riverside').gss]).toEqual([null, null]);
    expect(notices).toContain(
      `${NAME}:13: Quayside and Riverside have the same code E05999802; recorded without a code`,
    );
  });

  it('leaves votes unknown if it prints NULL', () => {
    expect(people(ward(read().elections, 'Riverside'))).toEqual(['Lou Lamb (PP53) 200*', 'Max Moss (PP52) null?']);
  });

  it('gets a notice for names that have lost a letter, which are recorded as printed', () => {
    expect(read().notices).toContain(`${NAME}:6: "Mick O?Brien" has lost a letter in the source; recorded as printed`);
  });

  it('has a by-election if a council has only one ward, with a notice', () => {
    const { elections, notices } = read();
    expect(ward(elections, 'Green Lane')).toMatchObject({
      ballot_paper_id: 'local.farshire.green-lane.by.2011-05-05',
      by_election: true,
    });
    expect(notices.join('\n')).toContain(`${NAME}:17: Farshire: too few wards for an ordinary election`);
  });

  it('learns new councils, with their wards and codes', () => {
    expect(read().learned.map(({ slug, gss, wards }) => [slug, gss, wards.map(({ name }) => name)])).toEqual([
      ['farshire', 'E10999997', ['Green Lane']],
      ['nowherebury', 'E06999998', ['Dock – North', 'Quayside', 'Riverside']],
    ]);
  });

  it('names its source and licence', () => {
    expect(read().elections[0]?.sources).toEqual([
      {
        name: 'Andrew Teale, Local Elections Archive Project',
        title: 'Local elections of 5 May 2011',
        url: 'https://www.andrewteale.me.uk/leap/',
        licence: 'CC BY-SA 3.0',
        licence_url: 'https://creativecommons.org/licenses/by-sa/3.0/',
        retrieved: '2026-11-23',
      },
    ]);
  });

  it('can be read for one council only, with a notice that counts the rows skipped', () => {
    const { elections, notices } = read(national, { council: 'testham' });
    expect(elections.map(({ council }) => council)).toEqual(['testham']);
    expect(notices).toContain(`${NAME}: skipped 8 rows about councils other than testham`);
  });

  it('takes the polling day from --date if the file name has none', () => {
    expect(read(national, { date: '2012-05-03' }, 'leap.csv').elections[0]?.election_date).toBe('2012-05-03');
    expect(() => read(national, {}, 'leap.csv')).toThrow('leap.csv:1: the file name does not give the polling day');
  });

  it('has one ward for two spellings of its name, spelt as in the table of councils', () => {
    const spelt = national.replace('"St. Mary\'s ","E05999902","Dan', '"Saint Mary’s","E05999902","Dan');
    expect(spelt).not.toBe(national);
    expect(people(ward(read(spelt).elections, "St. Mary's"))).toHaveLength(3);
    const renamed = read(national.replaceAll("St. Mary's ", 'ST MARYS'));
    expect(ward(renamed.elections, "St. Mary's").ballot_paper_id).toBe('local.testham.st-marys.2011-05-05');
    const dashed = read(national.replaceAll('Mill Hill', 'Mill-Hill & Moor'), {
      tables: withWard('Mill Hill and Moor'),
    });
    expect(ward(dashed.elections, 'Mill Hill and Moor').gss).toBe('E05999901');
    expect(dashed.notices).toContain(
      `${NAME}:1: "Mill-Hill & Moor" is recorded as the ward "Mill Hill and Moor", as it is spelt on file`,
    );
  });

  it('spells a ward as an election on file does if the table of councils lacks it', () => {
    const { election, council } = testham(({ millHill }) => {
      millHill.post_label = 'Mill-Hill and Moor';
    });
    const tables = { ...context().tables, councils: [{ ...council, wards: [] }] };
    const text = national.replaceAll('Mill Hill', 'Mill-Hill & Moor');
    const { elections } = read(text, { tables, electionsOf: () => [election] });
    expect(ward(elections, 'Mill-Hill and Moor').ballot_paper_id).toBe('local.testham.mill-hill-and-moor.2011-05-05');
  });

  it('gets a notice if a ward has a different code in the table of councils', () => {
    const { elections, notices } = read(national.replaceAll('E05999901', 'E05999911'));
    expect(ward(elections, 'Mill Hill').gss).toBe('E05999911');
    expect(notices.join('\n')).toContain('has the code E05999911 here and E05999901 in the table of councils');
  });

  it.each([
    ['votes that are not a figure', '"900"', '"nine"', 2, '"nine" is not a number of votes'],
    ['a row with a missing field', ',"1600","1"', ',"1600"', 1, 'expected 8 fields, found 7'],
    ['a flag that is neither 1 nor 0', '"700","1"', '"700","yes"', 4, 'expected 1 or 0 for elected, found "yes"'],
    [
      'a council without a code',
      '"Farshire","E10999997","Green Lane","E58999701","Oz',
      '"Farshire","","Green Lane","E58999701","Oz',
      17,
      '"" is not a council\'s GSS code',
    ],
    ['a candidate without a party', '"Tulip","399"', '"NULL","399"', 12, 'Jo Jones has no party'],
  ])('loses one ward, with the line and the reason, for %s', (_, found, put, line, reason) => {
    const text = national.replace(found, put);
    expect(text).not.toBe(national);
    const labels = (from: ReturnType<typeof read>) => from.elections.flatMap(({ ballots }) => ballots);
    const result = read(text);
    expect(labels(result)).toHaveLength(labels(read()).length - 1);
    const [own, ...others] = result.skipped.filter((one) => one.endsWith(reason) || /because of line/.test(one));
    expect(own).toMatch(new RegExp(`^${NAME}:${line}: .*, .*: `));
    for (const other of others) expect(other).toMatch(new RegExp(`: the ward is left out because of line ${line}$`));
    const stored = labels(result).reduce((sum, { candidates }) => sum + candidates.length, 0);
    expect(result.rows?.read).toBe(stored + (result.rows?.reported ?? 0));
  });

  it('is rejected for a quote that is not closed, with file and line', () => {
    const text = national.replace('"Pip Park"', '"Pip Park');
    expect(() => read(text)).toThrow(`${NAME}:18: this is not valid CSV`);
  });
});
