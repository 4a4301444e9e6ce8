import { MARGIN } from './card.tsx';
import type { WardShare } from './party-wards.ts';
import { figureWidth } from './text.tsx';
import { type FontStyle, fitted, widthOf } from './typeface.ts';

const BETWEEN_COLUMNS = 12;
/** The least width of a column in which names are not cut too short. */
const LEAST_COLUMN = 128;
/** Between a name, its bar and its share. */
const GAP = 5;
/** The least part of a column for bars next to names. */
const BARS_SHARE = 0.4;
/** Up to this many wards are in one column. */
const MOST_IN_ONE_COLUMN = 7;
const SIZE = 11.5;
const DISC_STEP = 11;

/** The sizes of a row. All but the height are measured from its top. */
export interface RowStyle {
  height: number;
  baseline: number;
  middle: number;
  bar: number;
  barHeight: number;
  /** Narrow columns have bars under the names. */
  bars: 'right' | 'under';
}

const WIDE: RowStyle = { height: 18, baseline: 13, middle: 9, bar: 5.5, barHeight: 7, bars: 'right' };
const NARROW: RowStyle = { height: 18, baseline: 12.5, middle: 8.5, bar: 15, barHeight: 2.6, bars: 'under' };

export interface StripLayout {
  row: RowStyle;
  /** Rows of the longest column. */
  lines: number;
  /** The left edge of each column. */
  columns: number[];
  /** From the left edge of a column: the left of names and bars, the longest bar, and the right of shares. */
  names: number;
  bars: number;
  barWidth: number;
  shares: number;
}

/** Lays out wards between two margins. All columns share one layout, so that their bars can be compared. */
export function stripLayout(wards: readonly WardShare[], inner: number): StripLayout {
  const most = Math.floor((inner + BETWEEN_COLUMNS) / (LEAST_COLUMN + BETWEEN_COLUMNS));
  const columns = wards.length > MOST_IN_ONE_COLUMN ? most : 1;
  const row = columns > 1 ? NARROW : WIDE;
  const width = (inner - BETWEEN_COLUMNS * (columns - 1)) / columns;
  const names = wards.some(({ won }) => won > 0) ? afterDiscs(1) : 0;
  const shareWidth = Math.max(0, ...wards.map(({ words, share }) => (share ? figureWidth(words, SHARE) : 0)));
  const ends = wards.map((ward) => nameAt(names, ward) + widthOf(ward.ward, wardNameStyle(ward)));
  const bars = Math.min(Math.max(0, ...ends) + GAP, width * (1 - BARS_SHARE));
  return {
    row,
    lines: Math.ceil(wards.length / columns),
    columns: Array.from({ length: columns }, (_, column) => MARGIN + column * (width + BETWEEN_COLUMNS)),
    names,
    ...(row.bars === 'under' ? { bars: 0, barWidth: width } : { bars, barWidth: width - bars - GAP - shareWidth }),
    shares: width,
  };
}

function afterDiscs(discs: number): number {
  return discs * DISC_STEP + GAP / 2;
}

/** Where a ward's name begins: further right if it has more discs than one. @param names where most names begin */
export function nameAt(names: number, { won }: WardShare): number {
  return won > 1 ? afterDiscs(won) : names;
}

/** The centre of a disc, from the left edge of its column. */
export function discAt(index: number): number {
  return 5 + index * DISC_STEP;
}

/** Bold if the party won a seat. */
export function wardNameStyle({ won }: WardShare): FontStyle {
  return { size: SIZE, weight: won > 0 ? 600 : 400 };
}

export const SHARE: FontStyle = { size: SIZE, weight: 600 };
/** For the words printed if there is no share. */
export const WORDS: FontStyle = { size: 11, weight: 400 };

/** A ward's name, cut to fit before its bar, or before its share or words if the bar is below. */
export function nameIn({ names, bars, shares, row }: StripLayout, ward: WardShare): string {
  const words = figureWidth(ward.words, ward.share ? SHARE : WORDS);
  const end = row.bars === 'right' && ward.share ? bars : shares - words;
  return fitted(ward.ward, end - GAP - nameAt(names, ward), wardNameStyle(ward));
}
