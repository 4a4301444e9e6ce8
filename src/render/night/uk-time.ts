import { dayInWords } from '../text.ts';

const HOUR = 3_600_000;

/** The time of day in the United Kingdom: "23:14". Without `Intl`, because setting it up would take longer than a reply. */
export function ukTime(iso: string): string {
  return inUk(iso).slice(11, 16);
}

/** The time and the day in the United Kingdom: "00:14 on 4 May 2007". */
export function ukMoment(iso: string): string {
  return `${ukTime(iso)} on ${dayInWords(ukDay(iso))}`;
}

/** The day in the United Kingdom: "2007-05-04". */
export function ukDay(iso: string): string {
  return inUk(iso).slice(0, 10);
}

/** @throws RangeError if the text is not a time */
function inUk(iso: string): string {
  const time = Date.parse(iso);
  return new Date(isSummer(time) ? time + HOUR : time).toISOString();
}

/** Summer time lasts from one o'clock UTC on the last Sunday of March to the same hour on that of October. */
function isSummer(time: number): boolean {
  const year = new Date(time).getUTCFullYear();
  return time >= lastSunday(year, 2) && time < lastSunday(year, 9);
}

/** @param month from 0; it must have 31 days */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31, 1));
  return last.getTime() - last.getUTCDay() * 24 * HOUR;
}
