import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { dateWords, isOnDay, readDay } from '../../src/lookup/polling-day.ts';
import { ADA, ask, offered } from '../support/bot.ts';
import { coldNamespace } from '../support/kv.ts';
import { manyCouncils } from '../support/many-councils.ts';
import { releasePairs, write } from '../support/release.ts';

const IN_DM = { ...ADA, place: 'bot DM' } as const;

beforeAll(async () => write(await releasePairs(manyCouncils()), env.RESULTS));

describe('A polling day', () => {
  it.each([
    ['2022', '2022'],
    ['22', '22'],
    ["'22", '22'],
    ['May 2022', '2022 5'],
    ['2022 may', '2022 5'],
    ['Sept 22', '22 9'],
    ['5 May 2022', '2022 5 5'],
    ['5th of May, 2022', '2022 5 5'],
    ['Thursday 5 May 22', '22 5 5'],
    ['May 5th 2022', '2022 5 5'],
    ['05/05/2022', '2022 5 5'],
    ['6/5/21', '21 5 6'],
    ['6.5.2021', '2021 5 6'],
    ['06-05-2021', '2021 5 6'],
    ['2021-05-06', '2021 5 6'],
    ['05/2022', '2022 5'],
  ])('%j is %s', (typed, read) => {
    const { year, month, day } = readDay(dateWords(typed)) ?? {};
    expect([year, month, day].filter(Boolean).join(' ')).toBe(read);
  });

  it.each(['', '2', '1 May', 'May', 'x', '31/13/2022', '05/31/2022', '2022 2023', 'Abbey 2022', '5 Maybe 2022'])(
    'is not read from %j',
    (typed) => expect(readDay(dateWords(typed))).toBeNull(),
  );

  it('is read from every form of a date, the day first', () => {
    const date = fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(date, (when) => {
        const iso = when.toISOString().slice(0, 10);
        const [year = '', month = '', day = ''] = iso.split('-');
        const words = when.toLocaleDateString('en-GB', {
          day: 'numeric',
          month: 'long',
          year: 'numeric',
          timeZone: 'UTC',
        });
        const forms = [iso, words, `${day}/${month}/${year}`, `${Number(day)}.${Number(month)}.${year.slice(2)}`];
        for (const form of [...forms, `${month}/${year}`, words.split(' ').slice(1).join(' '), year, year.slice(2)]) {
          const read = readDay(dateWords(form));
          expect(read && isOnDay(iso, read), form).toBe(true);
        }
      }),
    );
  });
});

describe('The election option', () => {
  it.each([
    ['latest', '5 May 2022'],
    ['the latest election', '5 May 2022'],
    ['newest', '5 May 2022'],
    ['most recent', '5 May 2022'],
    ['may 2022', '5 May 2022'],
    ['in May 2022', '5 May 2022'],
    ['22', '5 May 2022'],
    ['03', '1 May 2003'],
    ['05/05/2022', '5 May 2022'],
    ['5/5/22', '5 May 2022'],
    ['6.5.2021', '6 May 2021'],
    ['the 2019 election', '2 May 2019'],
    ['local elections 2018', '3 May 2018'],
    ['Derby 2019', '2 May 2019'],
    ['2019 in Derby', '2 May 2019'],
    ['derby city council may 2016', '5 May 2016'],
    ['Derby', '5 May 2022'],
    ['2019 Derby City Council election, 2 May 2019', '2 May 2019'],
    ['2019 derby city council election', '2 May 2019'],
  ])('understands %j as %s', async (election, day) => {
    const reply = await ask('council', { election }, IN_DM, { RESULTS: coldNamespace() });
    expect(reply.embed.title).toBe(`Derby City Council, ${day}`);
  });

  it.each([
    ['Tefield 2003', 'Tefield'],
    ['the latest tefield borough election', 'Tefield'],
    ['Tefield', 'Tefield'],
    ['2003 Tefield Borough Council election, 1 May 2003', 'Tefield'],
    ['marfield may 2003', 'Marfield'],
  ])('understands %j as an election of %s', async (election, council) => {
    const reply = await ask('council', { election }, IN_DM, { RESULTS: coldNamespace() });
    expect(reply.embed.title).toBe(`${council} Borough Council, 1 May 2003`);
  });

  it.each(['23', 'may 2023', '05/31/2022', '1 May', 'Tefield 2004', 'Tefieldham 2003', '5 June 2022'])(
    'finds nothing for %j, rather than another election',
    async (election) => {
      const reply = await ask('council', { election }, IN_DM, { RESULTS: coldNamespace() });
      expect(reply).toMatchObject({ answer: 'not found', ephemeral: true });
    },
  );

  it.each([
    ['latest', ['2022 Derby City Council election, 5 May 2022']],
    ['05/05/2022', ['2022 Derby City Council election, 5 May 2022']],
    ['may 2019', ['2019 Derby City Council election, 2 May 2019']],
    ['22', ['2022 Derby City Council election, 5 May 2022']],
    ['the latest tefield election', ['2003 Tefield Borough Council election, 1 May 2003']],
  ])('suggests for %j only %j', async (typed, names) => {
    expect(await offered('council', 'election', typed)).toEqual(names);
  });
});
