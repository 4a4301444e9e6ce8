import { ballotSlug } from '../../src/results/ids.ts';
import type { Council, Election } from '../../src/results/schema.ts';
import { type Contest, wardHistory } from '../../src/results/ward-history.ts';

/** A ward's contests, and the election that its picture is published with. */
export interface WardHistory {
  /** The newest election or by-election in which the ward voted. */
  election: Election;
  /** Of the ward's ballot at that election. */
  slug: string;
  contests: Contest[];
}

/** The history of every ward in one council's elections and by-elections. */
export function wardHistories(elections: readonly Election[], council: Council): WardHistory[] {
  const histories = new Map<string, WardHistory>();
  for (const { ballots } of elections.toSorted((a, b) => (a.election_date > b.election_date ? -1 : 1))) {
    for (const ballot of ballots) {
      const contests = wardHistory(ballot, elections, council);
      const newest = contests.at(-1);
      if (!newest) continue;
      const { election, result } = newest;
      const key = result.ballot.ballot_paper_id;
      // Older ballots of a ward have the same newest contest.
      if (!histories.has(key)) histories.set(key, { election, slug: ballotSlug(result.ballot), contests });
    }
  }
  return [...histories.values()];
}
