/** The index of councils by name, and of elections by year. */
import type { CouncilEntry } from '../release/catalogue.ts';
import { pollsOf } from '../release/polls.ts';
import { electionDay } from '../render/election-day.ts';
import { counted } from '../render/numbers.ts';
import { ELECTIONS_PATH, electionPath, yearPath } from '../render/paths.ts';
import { electionIdOf } from '../results/ids.ts';
import { yearOf } from '../results/year.ts';
import { byName, CouncilsByLetter, LetterLinks, YearLinks } from './council-lists.tsx';
import { SitePage } from './site-page.tsx';

interface IndexPageProps {
  councils: readonly CouncilEntry[];
  bundledCopy: boolean;
  origin: string;
}

/** Every council, by name. */
export function CouncilsPage({ councils, bundledCopy, origin }: IndexPageProps) {
  return (
    <SitePage
      title="Councils and elections"
      description="The councils on file by name, and their elections by year."
      path={ELECTIONS_PATH}
      origin={origin}
      bundledCopy={bundledCopy}
    >
      <h1>Councils and elections</h1>
      <h2>By year</h2>
      <YearLinks councils={councils} />
      <h2>By name</h2>
      <LetterLinks councils={councils} />
      <CouncilsByLetter councils={councils} />
    </SitePage>
  );
}

/** Every election of a year, by day and by council. */
export function YearPage({ councils, bundledCopy, origin, year }: IndexPageProps & { year: number }) {
  const polls = byName(councils).flatMap((council) =>
    pollsOf(council).flatMap((poll) => (yearOf(poll.election_date) === year ? [{ council, poll }] : [])),
  );
  const days = [...Map.groupBy(polls, ({ poll }) => electionDay({ ...poll, kind: 'council' }))];
  const title = `Elections of ${year}`;
  return (
    <SitePage
      title={title}
      description={`${counted(polls.length, 'election')} of ${year} on file, by council.`}
      path={yearPath(year)}
      origin={origin}
      bundledCopy={bundledCopy}
      above={[{ label: 'Councils and elections', path: ELECTIONS_PATH }]}
    >
      <h1>{title}</h1>
      <YearLinks councils={councils} current={year} />
      {days.map(([day, own]) => (
        <section aria-labelledby={own[0]?.poll.election_date}>
          <h2 id={own[0]?.poll.election_date}>{day}</h2>
          <ul class="results columns">
            {own.map(({ council, poll }) => (
              <li>
                <a href={electionPath({ election_id: electionIdOf(council.slug, poll.election_date) })}>
                  {council.name}
                </a>
                {electionDay(poll).slice(day.length)}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </SitePage>
  );
}
