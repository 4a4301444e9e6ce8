import type { CouncilEntry } from '../release/catalogue.ts';
import type { ElectionEntry } from '../release/shelf.ts';
import { CODE } from '../render/about-links.ts';
import { installLink } from '../render/install-link.ts';
import {
  ABOUT_PATH,
  councilPath,
  ELECTIONS_PATH,
  electionPath,
  HOME_PATH,
  PRIVACY_PATH,
  TERMS_PATH,
} from '../render/paths.ts';
import { sourceYearsLine } from '../render/source-words.ts';
import type { Subject } from '../render/subject.ts';
import { dayInWords } from '../render/text.ts';
import { contentOf } from './content.ts';
import { CouncilPolls, LetterLinks, YearLinks } from './council-lists.tsx';
import { onFileLine } from './on-file.ts';
import { Picture } from './page.tsx';
import { ReplyText } from './reply-text.tsx';
import { SearchForm } from './search-form.tsx';
import { SitePage } from './site-page.tsx';

/** If more councils than this are on file, the home page lists the home council alone. */
const MOST_COUNCILS = 12;

const WHAT = 'Council election results: every ward, every candidate, and the source of each figure.';

interface HomePageProps {
  /** The newest election of the home council; null if it cannot be read now. */
  latest: Subject | null;
  /** The election that the bot uses if none is named; null if it is the newest. */
  olderHome: ElectionEntry | null;
  /** Every council on file. */
  councils: readonly CouncilEntry[];
  /** The home council, if it is on file. */
  home: CouncilEntry | undefined;
  /** The application's id at Discord; null if it is not known. */
  applicationId: string | null;
  bundledCopy: boolean;
  origin: string;
}

/** The page to start from. */
export function HomePage({ latest, olderHome, councils, home, applicationId, bundledCopy, origin }: HomePageProps) {
  const description = [WHAT, onFileLine(councils)].filter((line) => line !== null).join(' ');
  const others = councils.filter((council) => council !== home);
  const listed = [...(home ? [home] : []), ...(councils.length > MOST_COUNCILS ? [] : others)];
  const newest = latest && contentOf({ kind: 'council', subject: latest });
  return (
    <SitePage
      title="Returning Officer"
      description={description}
      path={HOME_PATH}
      origin={origin}
      picture={newest?.preview.picture}
      search={false}
      bundledCopy={bundledCopy}
    >
      <h1>Returning Officer</h1>
      <p class="verdict">{description}</p>
      <SearchForm large />
      {latest && newest && (
        <section aria-labelledby="latest">
          <h2 id="latest">
            <a href={electionPath(latest.election)}>{newest.heading}</a>
          </h2>
          <p>{newest.verdict}</p>
          {newest.preview.picture && (
            <a href={electionPath(latest.election)}>
              <Picture preview={newest.preview} />
            </a>
          )}
        </section>
      )}
      <section aria-labelledby="elections">
        <h2 id="elections">Councils and their elections</h2>
        {listed.map((council) => (
          <>
            <h3>
              <a href={councilPath(council)}>{council.name}</a>
            </h3>
            <CouncilPolls council={council} />
          </>
        ))}
        {listed.length < councils.length && (
          <>
            <h3>{`All ${councils.length} councils by name`}</h3>
            <LetterLinks councils={councils} path={ELECTIONS_PATH} />
            <h3>{`All ${councils.reduce((sum, { elections }) => sum + elections, 0)} elections by year`}</h3>
            <YearLinks councils={councils} />
          </>
        )}
      </section>
      <section aria-labelledby="discord">
        <h2 id="discord">In Discord</h2>
        <p>
          The Returning Officer is a Discord bot too: type <code>/ward Darley</code> and it says who won.{' '}
          <a href={ABOUT_PATH}>What the bot can do</a>
        </p>
        {olderHome && (
          <p>
            {`This page shows the newest result of the home council. If you name no election, the bot answers for its home election of ${dayInWords(olderHome.election_date)}. Managers of a server can choose another home with `}
            <code>/settings</code>.
          </p>
        )}
        {applicationId && (
          <p>
            <a href={installLink(applicationId)} class="button">
              Add to Discord
            </a>
          </p>
        )}
      </section>
      {latest && (
        <section aria-labelledby="sources">
          <h2 id="sources">{`Sources for ${latest.council.name}`}</h2>
          <ul>
            {latest.sources.map((source) => (
              <li>
                <ReplyText text={sourceYearsLine(source)} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="contact">
        <h2 id="contact">Contact</h2>
        <p>
          Is a figure wrong? <a href={`${CODE}/issues`}>Open an issue</a>. The <a href={CODE}>code</a> is free to use.
          Read about <a href={PRIVACY_PATH}>privacy</a> and the <a href={TERMS_PATH}>terms</a>.
        </p>
      </section>
    </SitePage>
  );
}
