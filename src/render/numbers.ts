/** How to print counts, shares and places. */
import { type Share, shareLead } from '../results/share.ts';
import { grouped } from './words.ts';

/** Printed if the source has no figure. */
export const NOT_RECORDED = 'not recorded';

/** A whole number with its thousands separated: 1,406; "not recorded" for null. */
export function count(value: number | null): string {
  return value === null ? NOT_RECORDED : grouped(value);
}

/** A number and its noun: "1 vote", "1,406 votes"; "votes not recorded" for null. */
export function counted(value: number | null, one: string, many = `${one}s`): string {
  if (value === null) return `${many} ${NOT_RECORDED}`;
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** A share to one decimal, halves up: "41.9%"; "under 0.1%" and "over 99.9%" if that would look like none or all. */
export function percent(share: Pick<Share, 'votes' | 'total'> | null): string {
  if (share === null) return NOT_RECORDED;
  const isAlmostAll = share.votes < share.total && tenthsOf(share) === 1000;
  return isAlmostAll ? 'over 99.9%' : `${oneDecimal(share)}%`;
}

/** The difference between two shares in points, rounded once: "12.9 points", "under 0.1 points". */
export function points(a: Share, b: Share): string {
  return `${oneDecimal(shareLead(a, b))} points`;
}

/** A difference between two shares with its sign: "+3.2 points", "−0.4 points", "up by under 0.1 points". */
export function pointsSigned(difference: Ratio): string {
  const size = oneDecimal(difference);
  if (size === TOO_SMALL) return `${difference.votes > 0 ? 'up' : 'down'} by ${size} points`;
  return `${difference.votes > 0 ? '+' : ''}${size} points`;
}

/** A percentage that the source printed, to one decimal like ours: "47.7%", "27.0%". */
export function printedPercent(value: number | null): string {
  return percent(value === null ? null : { votes: Math.round(value * 1000), total: 100_000 });
}

/** "1st", "2nd", "3rd", "11th". */
export function ordinal(place: number): string {
  const teen = place % 100 >= 11 && place % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${count(place)}${ending}`;
}

interface Ratio {
  votes: number;
  total: number;
}

/** Printed if a figure is not zero, but would look like it to one decimal. */
const TOO_SMALL = 'under 0.1';

/** A fraction as a percentage to one decimal: one division of whole numbers, rounded once. */
function oneDecimal(ratio: Ratio): string {
  const tenths = tenthsOf(ratio);
  if (tenths === 0 && ratio.votes !== 0) return TOO_SMALL;
  return `${ratio.votes < 0 ? '−' : ''}${Math.floor(tenths / 10)}.${tenths % 10}`;
}

function tenthsOf({ votes, total }: Ratio): number {
  return Math.round((1000 * Math.abs(votes)) / total);
}

/** "at least 3,074", if the figure is a minimum. */
export function leastText(figure: string, atLeast: boolean): string {
  return atLeast ? `at least ${figure}` : figure;
}
