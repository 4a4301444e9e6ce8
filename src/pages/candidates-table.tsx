import { votesOf } from '../render/no-poll.ts';
import { percent } from '../render/numbers.ts';
import { partyPath, personPath } from '../render/paths.ts';
import type { Subject } from '../render/subject.ts';
import { personRef } from '../results/ids.ts';
import { writtenName } from '../results/person-name.ts';
import type { WardResult } from '../results/ward-result.ts';
import { PartyName } from './marks.tsx';

/** Everybody on a ballot, with links to their own pages and to their parties. */
export function CandidatesTable({ result, subject }: { result: WardResult; subject: Subject }) {
  const { election, parties } = subject;
  return (
    <table>
      <caption>Candidates, most votes first; share of all votes cast (derived)</caption>
      <thead>
        <tr>
          <th scope="col">Candidate</th>
          <th scope="col">Votes</th>
          <th scope="col">Share</th>
        </tr>
      </thead>
      <tbody>
        {result.candidates.map(({ candidate, share }) => {
          const won = result.elected.people.includes(candidate);
          const tied = result.elected.tied.includes(candidate);
          return (
            <tr class={won ? 'won' : undefined}>
              <th scope="row">
                <a href={personPath(election, candidate, personRef(candidate, result.ballot))}>
                  {writtenName(candidate.person_name)}
                </a>
                {won && ' (elected)'}
                {tied && ' (tied)'}
                <div class="quiet">
                  <a href={partyPath(election, candidate)}>
                    <PartyName of={candidate} parties={parties} />
                  </a>
                </div>
              </th>
              <td>{votesOf(candidate, result.ballot)}</td>
              <td>{percent(share)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
