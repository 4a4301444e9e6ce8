import type { Contest } from '../results/ward-history.ts';

/** "2019"; "2019 (by-election)", because a ward may also have had an ordinary election in that year. */
export function yearOfContest({ election, result }: Pick<Contest, 'election' | 'result'>): string {
  const year = election.election_date.slice(0, 4);
  return result.ballot.by_election ? `${year} (by-election)` : year;
}
