import { MARGIN, WIDTH } from './card.tsx';
import { BEFORE_NAME, type EndLabel, type EndLabels, type EndStyle, nameStyle } from './end-labels.ts';
import type { LineLook } from './line-look.ts';
import { MarkerShape } from './marker.tsx';
import { FAINT, MUTED, outlineOf, TEXT } from './palette.ts';
import type { Plot } from './share-plot.ts';
import { fractionOf, type Series } from './share-series.ts';
import { spread } from './spread.ts';
import { Figure, round, Text } from './text.tsx';

const MARKER = 6.5;
/** Kept free between a leader and what it leads from and to. */
const CLEAR = 11;

/** At the end of each line its party and last share, led to where they had to move apart. */
export function EndLabelColumn({ ends, looks, plot }: { ends: EndLabels; looks: Map<Series, LineLook>; plot: Plot }) {
  const { labels, style, more, left } = ends;
  const bottom = plot.foot - (more ? 1.5 : 0.5) * style.step;
  // A party that stands no more has no line to be led to: it goes to the foot.
  const wanted = labels.map(({ series }) => (series.stillStanding ? plot.y(fractionOf(series.last)) : bottom));
  const heights = spread(wanted, style.step, { top: plot.top, bottom });
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
          y={(heights.at(-1) ?? 0) + style.step + style.name.size * 0.36}
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

/** Muted where the party did not stand at the last contest. */
function Words({ label, style, left, middle }: { label: EndLabel; style: EndStyle; left: number; middle: number }) {
  const { series, name, share } = label;
  const own = nameStyle(series, style);
  const baseline = middle + own.size * 0.36;
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
