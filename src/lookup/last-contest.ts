import type { Subject } from '../render/subject.ts';
import type { Poll } from '../results/inferred-outcomes.ts';
import { lastContest, yearsBefore } from '../results/last-contest.ts';
import type { Ballot } from '../results/schema.ts';
import { yearOf } from '../results/year.ts';
import type { Context } from './context.ts';
import { electionIfReadable } from './election.ts';

/**
 * The last contest of a ballot's seats, if the council's cycle makes it certain. Null, without reading any election, if
 * the source labels the seats or a list shows who defended them.
 */
export async function lastContestOf(
  ballot: Ballot,
  { election, elections, council }: Subject,
  { archive }: Pick<Context, 'archive'>,
): Promise<Poll | null> {
  if (ballot.outcomes.length > 0 || ballot.defending !== null) return null;
  const day = election.election_date;
  const [earliest] = yearsBefore(yearOf(day));
  const before = elections.filter((one) => one.election_date < day && yearOf(one.election_date) >= (earliest ?? 0));
  const read = await Promise.all(before.map(({ election_id }) => electionIfReadable(election_id, archive)));
  // An election that cannot be read now may have filled the seat.
  return read.includes(null)
    ? null
    : lastContest(
        { ballot, election },
        council,
        read.filter((one) => one !== null),
      );
}
