import { electionDay } from '../render/election-day.ts';
import { councilPath, electionPath } from '../render/paths.ts';
import type { Subject } from '../render/subject.ts';
import { linkFrom } from './link-from.ts';

/** Links to the council's other elections on file, newest first. */
export function OtherElections({ subject: { elections, election, council } }: { subject: Subject }) {
  const others = elections.filter(({ election_id }) => election_id !== election.election_id);
  if (others.length === 0) return null;
  return (
    <nav aria-labelledby="elections">
      <h2 id="elections">Other elections on file</h2>
      <ul>
        {others.map((other) => (
          <li>
            <a href={linkFrom(electionPath(election), electionPath(other))}>{electionDay(other)}</a>
          </li>
        ))}
        <li>
          <a href={councilPath(council)}>{`All elections of ${council.name}`}</a>
        </li>
      </ul>
    </nav>
  );
}
