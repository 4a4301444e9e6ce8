import { Disc } from './disc.tsx';
import {
  AFTER_NUMBER,
  BEFORE_NUMBER,
  type Entry,
  LARGE,
  type LegendStyle,
  linesOf,
  type PlacedEntry,
  SMALL,
} from './legend-lines.ts';
import { Figure, figureWidth, Text } from './text.tsx';

/** More lines than this are set smaller, so that the picture above keeps its room. */
const MOST_LARGE_LINES = 2;

export interface Legend {
  entries: PlacedEntry[];
  style: LegendStyle;
  height: number;
}

/** The legend of some parties in a width, and how high it is. */
export function legendOf(entries: readonly Entry[], width: number): Legend {
  const large = linesOf(entries, width, LARGE);
  const style = (large.at(-1)?.line ?? 0) < MOST_LARGE_LINES ? LARGE : SMALL;
  const set = style === LARGE ? large : linesOf(entries, width, style);
  return { entries: set, style, height: ((set.at(-1)?.line ?? -1) + 1) * style.lineHeight };
}

/** Each party's disc, seats and name: colour never stands alone. */
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
              <Disc x={left + 10} y={baseline - style.name.size * 0.36} radius={9} {...look} />
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
