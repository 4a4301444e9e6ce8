import { yearsWords } from '../../src/render/history-words.ts';
import { counted, NOT_RECORDED } from '../../src/render/numbers.ts';
import type { Contest } from '../../src/results/ward-history.ts';
import { yearOf } from '../../src/results/year.ts';
import { Card, footOf, innerOf } from './card.tsx';
import { councilLabels } from './council-label.ts';
import { EndLabelColumn } from './end-label-column.tsx';
import { endLabelsOf, STEP } from './end-labels.ts';
import { type Format, frameFor, REPLY } from './frame.ts';
import { type CardHeading, headerOf } from './header.ts';
import { type LineLook, lineLooks } from './line-look.ts';
import { PartyLine } from './party-line.tsx';
import type { Scene } from './scene.ts';
import { Axes } from './share-axes.tsx';
import { plotHeight, plotOf } from './share-plot.ts';
import { type Series, seriesOf } from './share-series.ts';
import { Text } from './text.tsx';
import type { FontStyle } from './typeface.ts';

/** The least height of the plot. */
const PLOT = 100;
/** Above and under the labels at the ends of the lines. */
const ABOVE_LABELS = 14;
const SHARES = 'shares of all votes';
const NO_VOTES: FontStyle = { size: 12, weight: 400 };

/**
 * Each party's share of all votes in a ward over time, to scale. The scene is the newest election's.
 * @param props.contests at least one, earliest first
 */
export function ShareLines({
  contests,
  scene,
  format = REPLY,
}: {
  contests: readonly Contest[];
  scene: Pick<Scene, 'council' | 'parties'>;
  format?: Format;
}) {
  const sources = contests.toReversed().flatMap(({ election }) => election.sources);
  const series = seriesOf(contests, scene.parties);
  const looks = lineLooks(series.shown, scene.parties);
  const ends = endLabelsOf(
    series,
    contests.map(({ election }) => yearOf(election.election_date)),
    scene.parties,
  );
  const heading = headingOf(contests, scene);
  const headerIn = (width: number) => headerOf(heading, innerOf(width));
  const labels = STEP * (ends.labels.length + (ends.more ? 1 : 0));
  const frame = frameFor(format, (width) => {
    const lines = plotHeight(contests, series.shown, { right: width - ends.width, width, plot: PLOT });
    return headerIn(width).bottom + Math.max(lines, ABOVE_LABELS + labels) + footOf(sources, width);
  });
  const { width, height } = frame;
  const header = headerIn(width);
  const room = { top: header.bottom, foot: height - footOf(sources, width), right: width - ends.width, width };
  const plot = plotOf(contests, series.shown, room);
  // Draw single points over lines, and larger parties over smaller ones.
  const drawingOrder = ([a]: [Series, LineLook], [b]: [Series, LineLook]) =>
    b.points.length - a.points.length || series.shown.indexOf(b) - series.shown.indexOf(a);
  return (
    <Card frame={frame} header={header} sources={sources}>
      <Axes plot={plot} />
      {[...looks].toSorted(drawingOrder).map(([line, look]) => (
        <PartyLine series={line} look={look} plot={plot} />
      ))}
      <EndLabelColumn ends={ends} looks={looks} plot={plot} width={width} />
      {series.shown.length === 0 && (
        <Text x={width / 2} y={(plot.top + plot.bottom) / 2} style={NO_VOTES} tone="faint" anchor="middle">
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
    captions: [...councilLabels(council.name).map((name) => `${name} · ${SHARES}`), SHARES],
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
