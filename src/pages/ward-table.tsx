import { count, NOT_RECORDED } from '../render/numbers.ts';
import type { Occasion } from '../render/occasion.ts';
import { wardPath } from '../render/paths.ts';
import { electedOn } from '../results/elected.ts';
import { majorityOn } from '../results/majority.ts';
import { votesCounted } from '../results/votes.ts';
import { PartyName } from './marks.tsx';

/** Every ward of an election, in the order of its source, each leading to its page. */
export function WardTable({ occasion: { election, parties } }: { occasion: Occasion }) {
  return (
    <section aria-labelledby="wards">
      <h2 id="wards">Wards</h2>
      <div class="wide">
        <table>
          <caption>Who was elected, votes counted, and the majority that decided the last seat (derived)</caption>
          <thead>
            <tr>
              <th scope="col">Ward</th>
              <th scope="col">Elected</th>
              <th scope="col" class="n">
                Votes
              </th>
              <th scope="col" class="n">
                Majority
              </th>
            </tr>
          </thead>
          <tbody>
            {election.ballots.map((ballot) => {
              const { people } = electedOn(ballot);
              return (
                <tr>
                  <th scope="row">
                    <a href={wardPath(election, ballot)}>{ballot.post_label}</a>
                  </th>
                  <td>
                    {people.length === 0 && NOT_RECORDED}
                    {people.map((person) => (
                      <div>
                        {`${person.person_name}, `}
                        <PartyName of={person} parties={parties} />
                      </div>
                    ))}
                  </td>
                  <td class="n">{count(votesCounted(ballot))}</td>
                  <td class="n">{count(majorityOn(ballot)?.deciding.votes ?? null)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
