import type { CouncilEntry } from '../release/catalogue.ts';
import { electionDay } from '../render/election-day.ts';
import { electionPath } from '../render/paths.ts';
import { dayInWords } from '../render/text.ts';
import { electionIdOf } from '../results/ids.ts';
import type { CouncilElections } from './site-content.ts';

interface ElectionsListProps {
  councils: readonly CouncilElections[];
  /** Of the councils' names. */
  heading: 'h2' | 'h3';
}

/** Each council with its elections on file, newest first. */
export function ElectionsList({ councils, heading: Heading }: ElectionsListProps) {
  return (
    <>
      {councils.map(({ council, elections }) => (
        <>
          <Heading>{council.name}</Heading>
          <ul>
            {elections === null ? (
              <Newest council={council} />
            ) : (
              elections.map((election) => (
                <li>
                  <a href={electionPath(election)}>{electionDay(election)}</a>
                </li>
              ))
            )}
          </ul>
        </>
      ))}
    </>
  );
}

function Newest({ council: { slug, newest, elections } }: { council: CouncilEntry }) {
  return (
    <li>
      <a href={electionPath({ election_id: electionIdOf(slug, newest) })}>{dayInWords(newest)}</a>
      {elections > 1 && ` and ${elections - 1} earlier`}
    </li>
  );
}
