/** How to print counts, shares and places. */
import { type Share, shareLead } from '../results/share.ts';
import { grouped } from './words.ts';

/** Printed if the source has no figure. */
export const NOT_RECORDED = 'not recorded';
/** Printed if nobody stood against those elected, so there was no poll. */
export const NO_POLL = 'no poll: unopposed';

/** A whole number with its thousands separated: 1,406; "not recorded" for null. */
export function count(value: number | null): string {
  return value === null ? NOT_RECORDED : grouped(value);
}

/** A number and its noun: "1 vote", "1,406 votes"; "votes not recorded" for null. */
export function counted(value: number | null, one: string, many = `${one}s`): string {
  if (value === null) return `${many} ${NOT_RECORDED}`;
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** A share to one decimal, halves up: 41.9%. */
export function percent(share: Share | null): string {
  return share === null ? NOT_RECORDED : `${oneDecimal(share)}%`;
}

/** The difference between two shares in points, rounded once: "12.9 points". */
export function points(a: Share, b: Share): string {
  return `${oneDecimal(shareLead(a, b))} points`;
}

/** A difference between two shares with its sign: "+3.2 points", "−0.4 points". */
export function pointsSigned(difference: { votes: number; total: number }): string {
  const size = oneDecimal(difference);
  return `${difference.votes > 0 && size !== '0.0' ? '+' : ''}${size} points`;
}

/** A percentage as the source printed it: 47.7%. */
export function printedPercent(value: number | null): string {
  return value === null ? NOT_RECORDED : `${value}%`;
}

/** "1st", "2nd", "3rd", "11th". */
export function ordinal(place: number): string {
  const teen = place % 100 >= 11 && place % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${count(place)}${ending}`;
}

/** A fraction as a percentage to one decimal: one division of whole numbers, rounded once. */
function oneDecimal({ votes, total }: { votes: number; total: number }): string {
  const tenths = Math.round((1000 * Math.abs(votes)) / total);
  const sign = votes < 0 && tenths > 0 ? '−' : '';
  return `${sign}${Math.floor(tenths / 10)}.${tenths % 10}`;
}
