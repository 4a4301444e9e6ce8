import { electionPath, wardPath, wardsPath } from '../render/paths.ts';
import type { Subject } from '../render/subject.ts';
import { dayInWords } from '../render/text.ts';
import { wardTitle } from '../results/ward-title.ts';
import type { WardPlace } from './place.ts';
import { comparisonPath, pathOfHistory } from './ward-paths.ts';

/** Links from a ward to its other years, to the wards before and after it in the election's list, and to the council. */
export function WardLinks({ place: { ballot, years }, subject }: { place: WardPlace; subject: Subject }) {
  const { election, council } = subject;
  const others = years.filter((one) => one.ballot.ballot_paper_id !== ballot.ballot_paper_id);
  const at = election.ballots.indexOf(ballot);
  const [before, after] = [election.ballots[at - 1], election.ballots[at + 1]];
  return (
    <nav aria-labelledby="more">
      <h2 id="more">More results</h2>
      <ul>
        {others.length > 0 && (
          <li>
            <a href={pathOfHistory({ election, ballot }, years)}>{`${ballot.post_label} through the years`}</a>
          </li>
        )}
        {others.map((other) => (
          <li>
            <a href={wardPath(other.election, other.ballot)}>
              {`${wardTitle(other.ballot)}, ${dayInWords(other.election.election_date)}`}
            </a>
            {' ('}
            <a
              href={comparisonPath({ election, ballot }, other)}
              aria-label={`Compare with ${dayInWords(other.election.election_date)}`}
            >
              compare
            </a>
            )
          </li>
        ))}
        {before && (
          <li>
            {'Previous ward: '}
            <a href={wardPath(election, before)} rel="prev">
              {wardTitle(before)}
            </a>
          </li>
        )}
        {after && (
          <li>
            {'Next ward: '}
            <a href={wardPath(election, after)} rel="next">
              {wardTitle(after)}
            </a>
          </li>
        )}
        <li>
          <a href={wardsPath(election, 'closest', null)}>All wards, closest first</a>
        </li>
        <li>
          <a href={electionPath(election)}>{`${council.name}, ${dayInWords(election.election_date)}`}</a>
        </li>
      </ul>
    </nav>
  );
}
