import { MARGIN, WIDTH } from './card.tsx';
import { BEFORE_NAME, type EndLabel, type EndLabels, type EndStyle, endNameStyle } from './end-labels.ts';
import type { LineLook } from './line-look.ts';
import { MarkerShape } from './marker.tsx';
import { FAINT, MUTED, outlineOf, TEXT } from './palette.ts';
import type { Plot } from './share-plot.ts';
import { fractionOf, type Series } from './share-series.ts';
import { spreadLabels } from './spread-labels.ts';
import { Figure, round, Text } from './text.tsx';
import { halfCapHeight } from './typeface.ts';

const MARKER = 6.5;
/** Clear space at both ends of a leader. */
const CLEAR = 11;

/** Labels each line with its party and last share. Labels that had to move have a leader. */
export function EndLabelColumn({ ends, looks, plot }: { ends: EndLabels; looks: Map<Series, LineLook>; plot: Plot }) {
  const { labels, style, more, left } = ends;
  const bottom = plot.foot - (more ? 1.5 : 0.5) * style.step;
  // The line of a party that no longer stands ends earlier, so its label goes to the bottom.
  const wanted = labels.map(({ series }) => (series.stillStanding ? plot.y(fractionOf(series.last)) : bottom));
  const heights = spreadLabels(wanted, style.step, { top: plot.top, bottom });
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
              <Words label={label} style={style} left={left + BEFORE_NAME} middle={at.y} />
            </>
          )
        );
      })}
      {more && (
        <Text
          x={left + BEFORE_NAME}
          y={(heights.at(-1) ?? 0) + style.step + halfCapHeight(style.name)}
          style={style.name}
          fill={FAINT}
        >
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
      stroke={outlineOf(look.colour) ?? look.colour}
      stroke-width={1}
      stroke-opacity={0.7}
    />
  );
}

/** Muted if the party did not stand in the last contest. */
function Words({ label, style, left, middle }: { label: EndLabel; style: EndStyle; left: number; middle: number }) {
  const { series, name, share } = label;
  const own = endNameStyle(series, style);
  const baseline = middle + halfCapHeight(own);
  const fill = series.stillStanding ? TEXT : MUTED;
  return (
    <>
      <Text x={left} y={baseline} style={own} fill={fill}>
        {name}
      </Text>
      <Figure x={WIDTH - MARGIN} y={baseline} style={series.stillStanding ? style.share : own} fill={fill}>
        {share}
      </Figure>
    </>
  );
}
