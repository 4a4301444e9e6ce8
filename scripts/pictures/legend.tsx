import { Disc } from './disc.tsx';
import {
  AFTER_NUMBER,
  BEFORE_NUMBER,
  type LegendEntry,
  LINE_HEIGHT,
  layOutLegend,
  NAME,
  type PlacedLegendEntry,
  SEATS,
} from './legend-layout.ts';
import { Figure, figureWidth, Text } from './text.tsx';
import { halfCapHeight } from './typeface.ts';

export interface Legend {
  entries: PlacedLegendEntry[];
  height: number;
}

/** Lays out a legend in a width. */
export function legendOf(entries: readonly LegendEntry[], width: number): Legend {
  const placed = layOutLegend(entries, width);
  return { entries: placed, height: ((placed.at(-1)?.line ?? -1) + 1) * LINE_HEIGHT };
}

/** Each party's disc, seats and name, because colour alone is not enough. */
export function LegendLines({ legend: { entries }, x, y }: { legend: Legend; x: number; y: number }) {
  return (
    <>
      {entries.map(({ look, seats, name, ...place }) => {
        const left = x + place.x;
        const baseline = y + place.line * LINE_HEIGHT + NAME.size;
        const numberEnd = left + BEFORE_NUMBER + figureWidth(seats, SEATS);
        return (
          <>
            <g class="legend">
              <Disc x={left + 4} y={baseline - halfCapHeight(NAME)} radius={4} {...look} />
            </g>
            <Figure x={numberEnd} y={baseline} style={SEATS}>
              {seats}
            </Figure>
            <Text x={numberEnd + AFTER_NUMBER} y={baseline} style={NAME}>
              {name}
            </Text>
          </>
        );
      })}
    </>
  );
}
