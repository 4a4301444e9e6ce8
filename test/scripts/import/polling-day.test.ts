import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { democracyClubFormat } from '../../../scripts/import/democracy-club.ts';
import { flattenedFormat } from '../../../scripts/import/flattened.ts';
import { handbookFormat } from '../../../scripts/import/handbook.ts';
import { leapFormat } from '../../../scripts/import/leap.ts';
import { context, input } from './fixtures.ts';

const fixture = (name: string) => readFile(path.join(import.meta.dirname, name), 'utf8');
const leap = await fixture('leap-2011-05-05.csv');
const handbook = await fixture('handbook-2021-candidates.csv');
const club = await fixture('democracy-club.csv');
const flattened = await fixture('testham-2007.txt');

const FORMATS = { leap: [leapFormat, leap], handbook: [handbookFormat, handbook] } as const;
function dayOf(name: keyof typeof FORMATS, file: string, date: string | null = null): string | undefined {
  const [format, text] = FORMATS[name];
  return format.read([input(text, file)], context({ date })).elections[0]?.election_date;
}

describe('The polling day', () => {
  it.each([
    ['leap', 'downloads-2025-01-31/leap-2011-05-05.csv', null, '2011-05-05'],
    ['leap', 'C 2025-01-31/results of 5 May 2011.csv', null, '2011-05-05'],
    ['leap', '/data/2025-01-31/leap.csv', '2011-05-05', '2011-05-05'],
    ['leap', 'leap-2011-05-05.csv', '2011-05-05', '2011-05-05'],
    ['leap', 'leap-2011-05-05-retrieved-2025-01-31.csv', '2011-05-05', '2011-05-05'],
    ['handbook', '2025-01-31/candidates.csv', null, '2021-05-06'],
    ['handbook', '2022/candidates-2021.csv', null, '2021-05-06'],
    ['handbook', 'handbook-2021-06-17.csv', null, '2021-06-17'],
    ['handbook', 'candidates.csv', '2021-06-17', '2021-06-17'],
  ] as const)('of a %s file called %s, with --date %s, is %s', (format, file, date, day) => {
    expect(dayOf(format, file, date)).toBe(day);
  });

  it.each([
    ['leap', 'leap-2019-05-02/leap.csv', null, 'the file name does not give the polling day'],
    ['leap', 'leap-2011-05-05.csv', '2012-05-03', 'the file name says 5 May 2011, and --date says 3 May 2012'],
    ['leap', 'leap-2011-05-05-to-2011-05-06.csv', null, 'the file name has several days, 5 May 2011 and 6 May 2011'],
    [
      'handbook',
      'handbook-2022-05-05.csv',
      null,
      'handbook-2022-05-05.csv:2: the year is 2021, and the file name says',
    ],
    [
      'handbook',
      'candidates-2022.csv',
      null,
      'candidates-2022.csv:2: the year is 2021, and the file name says otherwise',
    ],
    [
      'handbook',
      'candidates.csv',
      '2022-05-05',
      'candidates.csv:2: the year is 2021, and the polling day is 5 May 2022',
    ],
  ] as const)('of a %s file called %s, with --date %s, is refused: %s', (format, file, date, reason) => {
    expect(() => dayOf(format, file, date)).toThrow(reason);
  });

  it.each([
    ['its election date', club.replace(',2023-05-04,False,f,Labour', ',2023-05-05,False,f,Labour')],
    ['its election id', club.replace('local.testham.2023-05-04,', 'local.testham.2022-05-05,')],
    ['the council of its election id', club.replace('local.testham.2023-05-04,', 'local.derby.2023-05-04,')],
  ])('of a Democracy Club row leaves out its ward if %s contradicts the ballot id', (_, text) => {
    const { elections, skipped } = democracyClubFormat.read([input(text, 'club.csv')], context());
    expect(skipped).toContainEqual(expect.stringMatching(/^club\.csv:2: the (?:ballot|election date) /));
    const labels = elections.flatMap(({ ballots }) => ballots.map(({ post_label }) => post_label));
    expect(labels).not.toContain('Mill Hill');
  });

  it('of a Democracy Club file is refused if --date contradicts it', () => {
    const reading = () => democracyClubFormat.read([input(club, 'club.csv')], context({ date: '2022-05-05' }));
    expect(reading).toThrow('club.csv:2: ');
  });

  it('of a Democracy Club file is in its rows, whatever the file is called', () => {
    const { elections } = democracyClubFormat.read([input(club, 'candidates-2025-01-31.csv')], context());
    expect(elections[0]?.election_date).toBe('2023-05-04');
  });

  it('of a flattened article is refused if --date or the title contradicts the infobox', () => {
    const read = (text: string, date: string | null) => flattenedFormat.read([input(text, 'a.txt')], context({ date }));
    expect(read(flattened, '2007-05-03').elections).toHaveLength(1);
    expect(() => read(flattened, '2007-05-04')).toThrow('the infobox says 3 May 2007, and --date says 4 May 2007');
    expect(() => read(flattened.replace('= 2007', '= 2003'), null)).toThrow('the title says 2003');
  });
});
