import { wardSlug } from '../../src/results/ids.ts';
import type { Election } from '../../src/results/schema.ts';
import { type Contest, wardHistory } from '../../src/results/ward-history.ts';

/** A ward through the elections, and where its picture belongs. */
export interface History {
  /** The newest election in which the ward voted. */
  election: Election;
  /** Of the ward as it was called then. */
  slug: string;
  contests: Contest[];
}

/** The history of every ward of these elections of one council, by-elections apart; one for each ward. */
export function historiesOf(elections: readonly Election[]): History[] {
  const histories = new Map<string, History>();
  for (const { ballots } of elections.toSorted((a, b) => (a.election_date > b.election_date ? -1 : 1))) {
    for (const ballot of ballots.filter(({ by_election }) => !by_election)) {
      const contests = wardHistory(ballot, elections);
      const newest = contests.at(-1);
      if (!newest) continue;
      const { election, result } = newest;
      const key = result.ballot.ballot_paper_id;
      // A ward met again in an older election has been told from its newest one.
      if (!histories.has(key)) histories.set(key, { election, slug: wardSlug(result.ballot), contests });
    }
  }
  return [...histories.values()];
}
