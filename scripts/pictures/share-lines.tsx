import { yearsWords } from '../../src/render/history-words.ts';
import { counted, NOT_RECORDED } from '../../src/render/numbers.ts';
import type { Contest } from '../../src/results/ward-history.ts';
import { Card, type CardHeading, footOf, INNER, MARGIN } from './card.tsx';
import { EndLabelColumn } from './end-label-column.tsx';
import { endLabelsOf } from './end-labels.ts';
import { type LineLook, lineLooks } from './line-look.ts';
import { FAINT } from './palette.ts';
import { PartyLine } from './party-line.tsx';
import type { Scene } from './scene.ts';
import { Axes } from './share-axes.tsx';
import { plotOf } from './share-plot.ts';
import { type Series, seriesOf, yearOf } from './share-series.ts';
import { Text } from './text.tsx';

const HEIGHT = 500;

/**
 * Each party's share of all votes in a ward over time, to scale. The scene is the newest election's.
 * @param props.contests at least one, earliest first
 */
export function ShareLines({
  contests,
  scene,
}: {
  contests: readonly Contest[];
  scene: Pick<Scene, 'council' | 'parties'>;
}) {
  const sources = contests.toReversed().flatMap(({ election }) => election.sources);
  const series = seriesOf(contests, scene.parties);
  const looks = lineLooks(series.shown, scene.parties);
  const ends = endLabelsOf(series, contests.map(yearOf), scene.parties);
  const plot = plotOf(contests, series.shown, { right: ends.left, foot: HEIGHT - footOf(sources) });
  // Draw single points over lines, and larger parties over smaller ones.
  const drawingOrder = ([a]: [Series, LineLook], [b]: [Series, LineLook]) =>
    b.points.length - a.points.length || series.shown.indexOf(b) - series.shown.indexOf(a);
  return (
    <Card height={HEIGHT} heading={headingOf(contests, scene)} sources={sources} wholeCredit>
      <Axes plot={plot} />
      {[...looks].toSorted(drawingOrder).map(([line, look]) => (
        <PartyLine series={line} look={look} plot={plot} />
      ))}
      <EndLabelColumn ends={ends} looks={looks} plot={plot} />
      {series.shown.length === 0 && (
        <Text
          x={MARGIN + INNER / 2}
          y={(plot.top + plot.bottom) / 2}
          style={{ size: 22, weight: 400 }}
          fill={FAINT}
          anchor="middle"
        >
          {`Votes ${NOT_RECORDED}`}
        </Text>
      )}
    </Card>
  );
}

function headingOf(contests: readonly Contest[], { council }: Pick<Scene, 'council'>): CardHeading {
  return {
    title: contests.at(-1)?.result.ballot.post_label ?? '',
    headline: yearsWords(contests),
    caption: `${council.name} · shares of all votes`,
    detail: pollsCounted(contests),
  };
}

/** "5 elections", "5 elections, 1 by-election". */
function pollsCounted(contests: readonly Contest[]): string {
  const byElections = contests.filter(({ result }) => result.ballot.by_election).length;
  const elections = contests.length - byElections;
  return [
    ...(elections > 0 ? [counted(elections, 'election')] : []),
    ...(byElections > 0 ? [counted(byElections, 'by-election')] : []),
  ].join(', ');
}
