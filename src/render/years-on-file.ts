import type { CouncilEntry } from '../release/catalogue.ts';
import { pollsOf } from '../release/polls.ts';
import { yearOf } from '../results/year.ts';

/** "from 2003 to 2022", or "in 2003". */
export function yearsOf(councils: readonly Pick<CouncilEntry, 'polls'>[]): string {
  const years = councils.flatMap((council) => pollsOf(council).map(({ election_date }) => yearOf(election_date)));
  const [oldest, newest] = [Math.min(...years), Math.max(...years)];
  return oldest === newest ? `in ${newest}` : `from ${oldest} to ${newest}`;
}
