import { Disc } from './disc.tsx';
import {
  AFTER_NUMBER,
  BEFORE_NUMBER,
  LARGE,
  type LegendEntry,
  type LegendStyle,
  layOutLegend,
  type PlacedLegendEntry,
  SMALL,
} from './legend-layout.ts';
import { Figure, figureWidth, Text } from './text.tsx';
import { halfCapHeight } from './typeface.ts';

/** With more lines than this, the text is smaller to leave room for the picture above. */
const MOST_LARGE_LINES = 2;

export interface Legend {
  entries: PlacedLegendEntry[];
  style: LegendStyle;
  height: number;
}

/** Lays out a legend in a width. */
export function legendOf(entries: readonly LegendEntry[], width: number): Legend {
  const large = layOutLegend(entries, width, LARGE);
  const style = (large.at(-1)?.line ?? 0) < MOST_LARGE_LINES ? LARGE : SMALL;
  const set = style === LARGE ? large : layOutLegend(entries, width, style);
  return { entries: set, style, height: ((set.at(-1)?.line ?? -1) + 1) * style.lineHeight };
}

/** Each party's disc, seats and name, because colour alone is not enough. */
export function LegendLines({ legend: { entries, style }, x, y }: { legend: Legend; x: number; y: number }) {
  return (
    <>
      {entries.map(({ look, seats, name, ...place }) => {
        const left = x + place.x;
        const baseline = y + place.line * style.lineHeight + style.name.size;
        const numberEnd = left + BEFORE_NUMBER + figureWidth(seats, style.seats);
        return (
          <>
            <g class="legend">
              <Disc x={left + 10} y={baseline - halfCapHeight(style.name)} radius={9} {...look} />
            </g>
            <Figure x={numberEnd} y={baseline} style={style.seats}>
              {seats}
            </Figure>
            <Text x={numberEnd + AFTER_NUMBER} y={baseline} style={style.name}>
              {name}
            </Text>
          </>
        );
      })}
    </>
  );
}
