import { electedGap, noPollWords } from '../render/no-poll.ts';
import { count } from '../render/numbers.ts';
import { wardPath } from '../render/paths.ts';
import type { Subject } from '../render/subject.ts';
import { decidingMajority, votesEach } from '../render/ward-figures.ts';
import { listed } from '../render/words.ts';
import { electedOn } from '../results/elected.ts';
import { writtenName } from '../results/person-name.ts';
import type { Ballot } from '../results/schema.ts';
import { votesCounted } from '../results/votes.ts';
import { hasUnequalVotes } from '../results/ward-ranking.ts';
import { wardTitle } from '../results/ward-title.ts';
import { PartyName } from './marks.tsx';

/** Every ward of an election, in the order of its source, with a link to its page. */
export function WardTable({ subject }: { subject: Subject }) {
  const { ballots } = subject.election;
  const unequal = hasUnequalVotes(ballots);
  return (
    <section aria-labelledby="wards">
      <h2 id="wards">Wards</h2>
      <table>
        <caption>
          Who was elected, votes counted, and the majority that decided the last seat (derived)
          {unequal && '. A voter had as many votes as the ward had seats, so totals of votes are not comparable'}
        </caption>
        <thead>
          <tr>
            <th scope="col">Ward</th>
            <th scope="col" class="n">
              Votes
            </th>
            <th scope="col" class="n">
              Majority
            </th>
          </tr>
        </thead>
        <tbody>
          {ballots.map((ballot) => (
            <Row ballot={ballot} unequal={unequal} subject={subject} />
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
  subject: Subject;
}

function Row({ ballot, unequal, subject: { election, parties } }: RowProps) {
  const { people, tied } = electedOn(ballot);
  const each = unequal && !ballot.cancelled_poll ? votesEach(ballot) : null;
  return (
    <tr>
      <th scope="row">
        <a href={wardPath(election, ballot)}>{wardTitle(ballot)}</a>
        {people.map((person) => (
          <div class="quiet">
            <PartyName of={person} parties={parties} />
            {`: ${writtenName(person.person_name)}`}
          </div>
        ))}
        {tied.length > 0 && (
          <div class="quiet">{`Tied: ${listed(tied.map(({ person_name }) => writtenName(person_name)))}`}</div>
        )}
        {people.length + tied.length === 0 && <div class="quiet">{`Elected: ${electedGap(ballot)}`}</div>}
      </th>
      <td class="n">
        {ballot.cancelled_poll ? noPollWords(ballot) : count(votesCounted(ballot))}
        {each && <div class="quiet">{each}</div>}
      </td>
      <td class="n">{ballot.cancelled_poll ? '–' : decidingMajority(ballot)}</td>
    </tr>
  );
}
