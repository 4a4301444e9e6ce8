import { noMajorityWords } from '../render/doubt-words.ts';
import { electedGap, noPollWords } from '../render/no-poll.ts';
import { count } from '../render/numbers.ts';
import { wardPath } from '../render/paths.ts';
import type { Subject } from '../render/subject.ts';
import { wardTitle } from '../render/ward-words.ts';
import { electedOn } from '../results/elected.ts';
import { majorityOn } from '../results/majority.ts';
import type { Ballot } from '../results/schema.ts';
import { votesCounted } from '../results/votes.ts';
import { PartyName } from './marks.tsx';

/** Every ward of an election, in the order of its source, with a link to its page. */
export function WardTable({ subject }: { subject: Subject }) {
  return (
    <section aria-labelledby="wards">
      <h2 id="wards">Wards</h2>
      <table>
        <caption>Who was elected, votes counted, and the majority that decided the last seat (derived)</caption>
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
          {subject.election.ballots.map((ballot) => (
            <Row ballot={ballot} subject={subject} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ ballot, subject: { election, parties } }: { ballot: Ballot; subject: Subject }) {
  const { people } = electedOn(ballot);
  const majority = majorityOn(ballot);
  return (
    <tr>
      <th scope="row">
        <a href={wardPath(election, ballot)}>{wardTitle(ballot)}</a>
        {people.map((person) => (
          <div class="quiet">
            <PartyName of={person} parties={parties} />
            {`: ${person.person_name}`}
          </div>
        ))}
        {people.length === 0 && <div class="quiet">{`Elected: ${electedGap(ballot)}`}</div>}
      </th>
      <td class="n">{ballot.cancelled_poll ? noPollWords(ballot) : count(votesCounted(ballot))}</td>
      <td class="n">
        {ballot.cancelled_poll ? '–' : majority ? count(majority.deciding.votes) : noMajorityWords(ballot)}
      </td>
    </tr>
  );
}
