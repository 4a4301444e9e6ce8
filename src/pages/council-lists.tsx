/** Lists of councils and of their elections, from the catalogue alone. */
import type { CouncilEntry } from '../release/catalogue.ts';
import { pollsOf } from '../release/polls.ts';
import { electionDay } from '../render/election-day.ts';
import { councilPath, electionPath, yearPath } from '../render/paths.ts';
import { electionIdOf } from '../results/ids.ts';
import { nameKey } from '../results/name-key.ts';
import { yearOf } from '../results/year.ts';

/** A council's elections, newest first. */
export function CouncilPolls({ council }: { council: CouncilEntry }) {
  return (
    <ul>
      {pollsOf(council).map((poll) => (
        <li>
          <a href={electionPath({ election_id: electionIdOf(council.slug, poll.election_date) })}>
            {electionDay(poll)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Links to the years in which there were elections, newest first. @param current the year of the page itself */
export function YearLinks({ councils, current }: { councils: readonly CouncilEntry[]; current?: number }) {
  return (
    <ul class="letters">
      {yearsIn(councils).map((year) => (
        <li>
          <a href={yearPath(year)} aria-current={year === current ? 'page' : undefined}>
            {String(year)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Links to the councils whose names begin with each letter. @param path of the page that lists them */
export function LetterLinks({ councils, path = '' }: { councils: readonly CouncilEntry[]; path?: string }) {
  return (
    <ul class="letters">
      {[...byLetter(councils).keys()].map((letter) => (
        <li>
          <a href={`${path}#${letter}`} aria-label={`Councils in ${letter}`}>
            {letter}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** All councils by their first letter, each with the years of its elections. */
export function CouncilsByLetter({ councils }: { councils: readonly CouncilEntry[] }) {
  return (
    <>
      {[...byLetter(councils)].map(([letter, own]) => (
        <section aria-labelledby={letter}>
          <h2 id={letter}>{letter}</h2>
          <ul class="results columns">
            {own.map((council) => (
              <li>
                <a href={councilPath(council)}>{council.name}</a>
                <div class="quiet">{yearsIn([council]).toReversed().join(', ')}</div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** The years of their elections, newest first. */
export function yearsIn(councils: readonly CouncilEntry[]): number[] {
  const years = councils.flatMap((council) => pollsOf(council).map(({ election_date }) => yearOf(election_date)));
  return [...new Set(years)].toSorted((a, b) => b - a);
}

/** In order of their names. */
export function byName(councils: readonly CouncilEntry[]): CouncilEntry[] {
  const named = councils.map((council) => ({ council, key: nameKey(council.name) }));
  return named.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ council }) => council);
}

function byLetter(councils: readonly CouncilEntry[]): Map<string, CouncilEntry[]> {
  return Map.groupBy(byName(councils), ({ name }) => nameKey(name).charAt(0).toUpperCase());
}
