import type { Council, Election, Source } from '../../../src/results/schema.ts';
import { yearOf } from '../../../src/results/year.ts';
import { type CouncilHistory, pollInYear } from './council-history.ts';
import { type FilledElection, fillElection } from './fill-election.ts';
import { pollingDays } from './polling-days.ts';
import { withListedParties } from './shared-abbreviation.ts';

/** What the lists say about one council. */
export interface FilledCouncil {
  council: Council;
  elections: FilledElection[];
  /** Days that a list names and a later list before that day does not. */
  dropped: string[];
  /** The side of that year's poll that each list falls on, if the poll is on file. */
  sides: { year: number; side: 'after' | 'not after'; found: number; winners: number }[];
}

/** Fills a council's polling days and its elections from the lists. Elections stay in order. */
export function fillCouncil(history: CouncilHistory, sourceOf: (year: number) => Source): FilledCouncil {
  const { council } = history;
  const elections = history.elections.map((election) => withPartiesFromLists(election, history));
  const read = { ...history, elections };
  const { days, dropped } = pollingDays(history.years, history.given);
  return {
    council: { ...council, polling_days: days },
    elections: elections.map((election) => fillElection(election, read, sourceOf)),
    dropped,
    sides: history.years.flatMap((year) => {
      const poll = pollInYear(year, read);
      return poll ? { year: year.list.year, side: poll.side, found: poll.found, winners: poll.winners } : [];
    }),
  };
}

function withPartiesFromLists(election: Election, history: CouncilHistory): Election {
  const year = history.years.find(({ list }) => list.year === yearOf(election.election_date));
  if (!year) return election;
  const poll = pollInYear(year, history);
  if (poll?.side !== 'after' || poll.election !== election) return election;
  return withListedParties(election, year.seats);
}
