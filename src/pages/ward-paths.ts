/** The address of a ward's history and of a comparison: the same on each page that links to it. */
import { comparePath, historyPath } from '../render/paths.ts';
import type { Ballot, Election } from '../results/schema.ts';
import { ballotsOfWard } from '../results/ward-history.ts';

/** A ward's ballot at one election. */
export interface WardBallot {
  ballot: Ballot;
  election: Election;
}

/** The path of the history at the ward's newest ballot. @param years all of the ward's ballots, newest election first */
export function pathOfHistory(own: WardBallot, years: readonly WardBallot[]): string {
  const { election, ballot } = whereHistoryIs(own, years);
  return historyPath(election, ballot);
}

/** The newest ballot; the ward's own if boundaries changed so much that the newest one's history leaves it out. */
export function whereHistoryIs(own: WardBallot, years: readonly WardBallot[]): WardBallot {
  const [first] = years;
  const newest = years.findLast(({ election }) => election === first?.election);
  return newest && ballotsOfWard(newest.ballot, own.election).includes(own.ballot) ? newest : own;
}

/** The path of the comparison of two of a ward's ballots, the earlier one first. */
export function comparisonPath(one: WardBallot, other: WardBallot): string {
  const isLater = one.election.election_date > other.election.election_date;
  return isLater ? comparePath(other, one) : comparePath(one, other);
}
