import { useContext } from 'hono/jsx';
import type { LineLook } from './line-look.ts';
import { MarkerShape } from './marker.tsx';
import { CardPalette, outlineOf } from './palette.ts';
import type { Plot } from './share-plot.ts';
import { fractionOf, type Point, type Series } from './share-series.ts';
import { round } from './text.tsx';

const WIDTH = 1.6;
/** A line that does not stand out from the card has an outline, wider by this much. */
const CASING = 1.4;
const MARKER = 3.2;
const DASHES = '1.2 3';

/** A party's line: solid between consecutive contests, dashed across elections that are not on file. */
export function PartyLine({ series, look, plot }: { series: Series; look: LineLook; plot: Plot }) {
  const { points } = series;
  const place = (point: Point) => ({ x: round(plot.xs[point.contest] ?? 0), y: round(plot.y(fractionOf(point))) });
  const pathOf = (kind: Point['joined']) =>
    points
      .flatMap((point, index) => {
        const before = points[index - 1];
        if (!before || point.joined !== kind) return [];
        const [from, to] = [place(before), place(point)];
        return `M${from.x} ${from.y}L${to.x} ${to.y}`;
      })
      .join('');
  const [solid, dashed] = [pathOf('solid'), pathOf('dashed')];
  const casing = outlineOf(look.colour, useContext(CardPalette));
  const line = { fill: 'none', 'stroke-linecap': 'round' } as const;
  return (
    <g class="line">
      {dashed && (
        <path
          class="dashed"
          d={dashed}
          {...line}
          stroke={casing ?? look.colour}
          stroke-width={WIDTH - 0.3}
          stroke-dasharray={DASHES}
        />
      )}
      {solid && casing && <path class="casing" d={solid} {...line} stroke={casing} stroke-width={WIDTH + CASING} />}
      {solid && <path class="solid" d={solid} {...line} stroke={look.colour} stroke-width={WIDTH} />}
      {points.map((point) => (
        <MarkerShape {...place(point)} radius={MARKER} colour={look.colour} marker={look.marker} />
      ))}
    </g>
  );
}
