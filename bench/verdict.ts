/** Whether a measurement reaches a goal, as far as its noise lets us say. */
import type { Spread } from './statistics.ts';

/** The highest or the lowest figure that reaches a goal. */
export type Bound = { most: number } | { least: number };

/** Quartiles closer than this fraction of the median are close enough: two processes of the same Worker differ by more. */
const NARROW = 0.06;

/** `undecided` if the goal lies between the quartiles: then the median reaches or misses it by less than the noise. */
export type Verdict = 'reached' | 'missed' | 'undecided' | 'not measured';

/** @param measured null if it was not measured */
export function verdictOf(bound: Bound, measured: Spread | null): Verdict {
  if (!measured) return 'not measured';
  const quartiles = [measured.lower, measured.upper].filter((figure) => reaches(bound, figure)).length;
  if (quartiles === 1) return 'undecided';
  return quartiles === 2 ? 'reached' : 'missed';
}

/** Whether more measurements may decide what is undecided. */
export function needsMore(bound: Bound, measured: Spread | null): boolean {
  if (!measured || verdictOf(bound, measured) !== 'undecided') return false;
  return measured.upper - measured.lower > NARROW * measured.median;
}

/** Whether one figure reaches a goal. */
export function reaches(bound: Bound, figure: number): boolean {
  return 'most' in bound ? figure <= bound.most : figure >= bound.least;
}

/** A verdict in a report, in Markdown. */
export function verdictWords(bound: Bound, measured: Spread | null): string {
  const verdict = verdictOf(bound, measured);
  if (verdict === 'missed') return '**missed**';
  if (verdict !== 'undecided' || !measured) return verdict;
  return `undecided: the median ${reaches(bound, measured.median) ? 'reaches' : 'misses'} it by less than the noise`;
}
