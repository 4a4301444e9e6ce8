/** A council with all its elections. */
import type { Succession } from '../lookup/succession.ts';
import type { CouncilEntry } from '../release/catalogue.ts';
import { councilPath, ELECTIONS_PATH, electionPath, wardPath } from '../render/paths.ts';
import type { Subject } from '../render/subject.ts';
import { dayInWords } from '../render/text.ts';
import { wardTitle } from '../results/ward-title.ts';
import { contentOf } from './content.ts';
import { CouncilPolls } from './council-lists.tsx';
import { Picture } from './page.tsx';
import { SitePage } from './site-page.tsx';

interface CouncilElectionsPageProps {
  council: CouncilEntry;
  /** Its newest election; null if it cannot be read now. */
  newest: Subject | null;
  /** The councils that replaced it; null if it still exists, or they are not recorded. */
  succession: Succession | null;
  /** The path of its count; null unless that is open. */
  count: string | null;
  bundledCopy: boolean;
  origin: string;
}

/** The newest result, every election, and the wards of the newest. */
export function CouncilElectionsPage({
  council,
  newest,
  succession,
  count,
  bundledCopy,
  origin,
}: CouncilElectionsPageProps) {
  const content = newest && contentOf({ kind: 'council', subject: newest });
  return (
    <SitePage
      title={council.name}
      description={`Every election of ${council.name} on file.`}
      path={councilPath(council)}
      origin={origin}
      picture={content?.preview.picture}
      bundledCopy={bundledCopy}
      above={[{ label: 'Councils and elections', path: ELECTIONS_PATH }]}
    >
      <h1>{council.name}</h1>
      {count !== null && (
        <p class="verdict">
          <a href={count}>The count is open: wards declared so far</a>
        </p>
      )}
      {succession && <p>{succession.sentence}</p>}
      {succession && (
        <ul>
          {succession.successors.map((one) => (
            <li>
              <a href={councilPath(one)}>{one.name}</a>
            </li>
          ))}
        </ul>
      )}
      {newest && content && (
        <section aria-labelledby="newest">
          <h2 id="newest">
            <a href={electionPath(newest.election)}>{content.heading}</a>
          </h2>
          <p>{content.verdict}</p>
          <Picture preview={content.preview} />
        </section>
      )}
      <section aria-labelledby="elections">
        <h2 id="elections">Elections</h2>
        <CouncilPolls council={council} />
      </section>
      {newest && (
        <section aria-labelledby="wards">
          <h2 id="wards">{`Wards, ${dayInWords(newest.election.election_date)}`}</h2>
          <ul class="columns">
            {newest.election.ballots.map((ballot) => (
              <li>
                <a href={wardPath(newest.election, ballot)}>{wardTitle(ballot)}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </SitePage>
  );
}
