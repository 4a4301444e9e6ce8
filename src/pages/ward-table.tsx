import { noPollWords } from '../render/no-poll.ts';
import { count } from '../render/numbers.ts';
import { electionPath } from '../render/paths.ts';
import type { Subject } from '../render/subject.ts';
import { TURNOUT_DEFINITIONS, turnoutText } from '../render/turnout-words.ts';
import { decidingMajority, votesEach } from '../render/ward-figures.ts';
import type { Ballot } from '../results/schema.ts';
import { type TurnoutColumn, turnoutColumn } from '../results/turnout-column.ts';
import { votesCounted } from '../results/votes.ts';
import { hasUnequalVotes } from '../results/ward-ranking.ts';
import { sortedWards, type WardSorting } from '../results/ward-sorting.ts';
import { SortableHeading } from './sort-links.tsx';
import { WardWinners } from './ward-winners.tsx';

/** Every ward of an election, with a link to its page. @param sorting null for the source's own order */
export function WardTable({ subject, sorting }: { subject: Subject; sorting: WardSorting | null }) {
  const { ballots } = subject.election;
  const unequal = hasUnequalVotes(ballots);
  const turnout = turnoutColumn(ballots);
  const columns = [
    { column: 'ward', label: 'Ward' },
    { column: 'votes', label: 'Votes' },
    ...(turnout ? [{ column: 'turnout', label: 'Turnout' } as const] : []),
    { column: 'majority', label: 'Majority' },
  ] as const;
  return (
    <section aria-labelledby="wards">
      <h2 id="wards">Wards</h2>
      <table>
        <caption>
          Who was elected, votes counted, and the majority for the last seat (derived)
          {turnout && `; turnout: ${TURNOUT_DEFINITIONS[turnout]}`}
          {unequal && '. A voter had as many votes as seats, so totals are not comparable'}
        </caption>
        <thead>
          <tr>
            {columns.map(({ column, label }) => (
              <SortableHeading column={column} label={label} sorting={sorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {(sorting ? sortedWards(ballots, sorting) : ballots).map((ballot) => (
            <Row ballot={ballot} unequal={unequal} turnout={turnout} subject={subject} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  ballot: Ballot;
  /** Whether voters had more votes in some wards than in others. */
  unequal: boolean;
  /** Which turnout the table shows; null for none. */
  turnout: TurnoutColumn | null;
  subject: Subject;
}

function Row({ ballot, unequal, turnout, subject }: RowProps) {
  const each = unequal && !ballot.cancelled_poll ? votesEach(ballot) : null;
  return (
    <tr>
      <th scope="row">
        <WardWinners ballot={ballot} subject={subject} page={electionPath(subject.election)} />
      </th>
      <td>
        {ballot.cancelled_poll ? noPollWords(ballot) : count(votesCounted(ballot))}
        {each && <div>{each}</div>}
      </td>
      {turnout && <td>{ballot.cancelled_poll ? '–' : turnoutText(ballot, turnout)}</td>}
      <td>{ballot.cancelled_poll ? '–' : decidingMajority(ballot)}</td>
    </tr>
  );
}
