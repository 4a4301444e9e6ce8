/** A count as it goes on. */
import type { Snapshot } from '../night/contract.ts';
import { controlSoFar, stillNeeded } from '../render/night/control-so-far.ts';
import { livePath } from '../render/night/live-path.ts';
import { basisOf, timeWords } from '../render/night/night-answer.ts';
import { nightSubject } from '../render/night/night-subject.ts';
import { declaredWords } from '../render/night/score-line.ts';
import { partyLabel } from '../render/party-name.ts';
import { councilPath, ELECTIONS_PATH } from '../render/paths.ts';
import { capitalised, dayInWords } from '../render/text.ts';
import { scoreOf } from '../results/night/score.ts';
import { wardStates } from '../results/night/ward-states.ts';
import { HtmlDocument } from './document.tsx';
import { DeclaredWards, ScoreTable, WaitingWards } from './live-tables.tsx';
import { styleWith } from './marks.tsx';
import { PreviewTags } from './preview.tsx';

/** How often the page is loaded again, in seconds. */
export const REFRESH_S = 30;
/** The query that stops that. */
const STILL = '?refresh=off';

/** The text of the page's style element. */
export function liveStyle({ manifest }: Snapshot): string {
  return styleWith(manifest.parties);
}

interface LivePageProps {
  snapshot: Snapshot;
  origin: string;
  /** Whether the browser loads the page again by itself. */
  refreshes: boolean;
}

/** What is declared and awaited, the score, control, and the time of the figures. */
export function LivePage({ snapshot, origin, refreshes }: LivePageProps) {
  const { manifest, journal } = snapshot;
  const { council, election } = manifest;
  const night = nightSubject(manifest);
  const wards = wardStates(manifest, journal);
  const score = scoreOf(manifest, wards);
  const title = `Count: ${council.name}, ${dayInWords(election.election_date)}`;
  const verdict = `${declaredWords(wards)}; ${controlSoFar(wards, night)}.`;
  const path = livePath(election);
  const preview = { title, description: verdict, path, colour: '#6B7280' };
  const above = [
    { label: 'Councils and elections', path: ELECTIONS_PATH },
    { label: council.name, path: councilPath(council) },
  ];
  return (
    <HtmlDocument
      title={title}
      style={liveStyle(snapshot)}
      head={<PreviewTags preview={preview} origin={origin} isResult={false} />}
      above={above}
    >
      <h1>{title}</h1>
      <p class="verdict">{capitalised(verdict)}</p>
      <p>{`${stillNeeded(wards, night, partyLabel)}.`}</p>
      <p class="quiet">
        {`${timeWords(snapshot)}. `}
        <RefreshLink path={path} refreshes={refreshes} />
      </p>
      <ScoreTable score={score} night={night} />
      <WaitingWards wards={wards} />
      <DeclaredWards wards={wards} night={night} />
      <p class="quiet">{`${basisOf(score, night)}.`}</p>
    </HtmlDocument>
  );
}

/** Says whether the page loads itself again, with a link for the other. */
function RefreshLink({ path, refreshes }: { path: string; refreshes: boolean }) {
  if (!refreshes) return <a href={path}>{`Refresh this page every ${REFRESH_S} seconds`}</a>;
  return (
    <>
      {`This page refreshes every ${REFRESH_S} seconds. `}
      <a href={path + STILL}>Stop refreshing</a>
    </>
  );
}
