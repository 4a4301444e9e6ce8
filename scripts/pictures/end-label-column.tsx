import { useContext } from 'hono/jsx';
import { MARGIN } from './card.tsx';
import { BEFORE_NAME, type EndLabel, type EndLabels, endNameStyle, NAME, SHARE, STEP } from './end-labels.ts';
import type { LineLook } from './line-look.ts';
import { MarkerShape } from './marker.tsx';
import { CardPalette, outlineOf } from './palette.ts';
import type { Plot } from './share-plot.ts';
import { fractionOf, type Series } from './share-series.ts';
import { spreadLabels } from './spread-labels.ts';
import { Figure, round, Text } from './text.tsx';
import { halfCapHeight } from './typeface.ts';

const MARKER = 3.2;
/** Clear space at both ends of a leader. */
const CLEAR = 5;

/** Labels each line with its party and last share. Labels that had to move have a leader. */
export function EndLabelColumn({
  ends,
  looks,
  plot,
  width,
}: {
  ends: EndLabels;
  looks: Map<Series, LineLook>;
  plot: Plot;
  /** The width of the picture. */
  width: number;
}) {
  const { labels, more } = ends;
  const left = width - ends.width;
  const bottom = plot.foot - (more ? 1.5 : 0.5) * STEP;
  // The line of a party that no longer stands ends earlier, so its label goes to the bottom.
  const wanted = labels.map(({ series }) => (series.stillStanding ? plot.y(fractionOf(series.last)) : bottom));
  const heights = spreadLabels(wanted, STEP, { top: plot.top, bottom });
  return (
    <>
      {labels.map((label, index) => {
        const look = looks.get(label.series);
        const at = { x: left + MARKER, y: heights[index] ?? 0 };
        return (
          look && (
            <>
              {label.series.stillStanding && <Leader series={label.series} look={look} plot={plot} to={at} />}
              <MarkerShape {...at} radius={MARKER} {...look} />
              <Words label={label} left={left + BEFORE_NAME} right={width - MARGIN} middle={at.y} />
            </>
          )
        );
      })}
      {more && (
        <Text x={left + BEFORE_NAME} y={(heights.at(-1) ?? 0) + STEP + halfCapHeight(NAME)} style={NAME} tone="faint">
          {more}
        </Text>
      )}
    </>
  );
}

function Leader({
  series,
  look,
  plot,
  to,
}: {
  series: Series;
  look: LineLook;
  plot: Plot;
  to: { x: number; y: number };
}) {
  const x = (plot.xs[series.last.contest] ?? 0) + CLEAR;
  const y = plot.y(fractionOf(series.last));
  const end = to.x - CLEAR;
  return (
    <path
      class="leader"
      d={`M${round(x)} ${round(y)}L${round(end)} ${round(to.y)}`}
      stroke={outlineOf(look.colour, useContext(CardPalette)) ?? look.colour}
      stroke-width={0.5}
    />
  );
}

/** Muted if the party did not stand in the last contest. */
function Words({ label, left, right, middle }: { label: EndLabel; left: number; right: number; middle: number }) {
  const { series, name, share } = label;
  const own = endNameStyle(series);
  const baseline = middle + halfCapHeight(own);
  const tone = series.stillStanding ? 'text' : 'muted';
  return (
    <>
      <Text x={left} y={baseline} style={own} tone={tone}>
        {name}
      </Text>
      <Figure x={right} y={baseline} style={series.stillStanding ? SHARE : own} tone={tone}>
        {share}
      </Figure>
    </>
  );
}
