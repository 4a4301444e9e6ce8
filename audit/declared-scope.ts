import type { Ballot, Election } from '../src/results/schema.ts';

/**
 * The ballots that a source's totals may count: all of the day's, or all but the by-elections. A total that fits either
 * is right, since sources do not say which they mean.
 */
export function scopesOf({ ballots }: Election): [Ballot[], ...Ballot[][]] {
  const ordinary = ballots.filter(({ by_election }) => !by_election);
  return ordinary.length === 0 || ordinary.length === ballots.length ? [ballots] : [ordinary, ballots];
}
