import { expect, it } from 'vitest';
import { ukMoment, ukTime } from '../../../src/render/night/uk-time.ts';

it.each([
  ['2003-05-01T22:45:00.000Z', '23:45 on 1 May 2003'],
  ['2003-05-01T23:14:00.000Z', '00:14 on 2 May 2003'],
  ['2027-03-28T00:59:00.000Z', '00:59 on 28 March 2027'],
  ['2027-03-28T01:00:00.000Z', '02:00 on 28 March 2027'],
  ['2027-10-31T00:59:00.000Z', '01:59 on 31 October 2027'],
  ['2027-10-31T01:00:00.000Z', '01:00 on 31 October 2027'],
  ['2027-12-31T23:59:00.000Z', '23:59 on 31 December 2027'],
])('%s is %s in the United Kingdom', (iso, words) => {
  expect(ukMoment(iso)).toBe(words);
  expect(ukTime(iso)).toBe(words.slice(0, 5));
});

it('gives the time that the system’s own table of time zones gives', () => {
  const table = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' });
  for (let time = Date.UTC(2003, 0, 1); time < Date.UTC(2040, 0, 1); time += 37 * 3_600_000) {
    expect(ukTime(new Date(time).toISOString())).toBe(table.format(time));
  }
});
