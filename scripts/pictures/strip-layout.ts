import { INNER, MARGIN } from './card.tsx';
import type { WardShare } from './party-wards.ts';
import { figureWidth } from './text.tsx';
import { type FontStyle, fitted, widthOf } from './typeface.ts';

const BETWEEN_COLUMNS = 36;
/** Between a name, its bar and its share. */
const GAP = 14;
/** The least part of a column for bars next to names. */
const BARS_SHARE = 0.4;

/** The sizes of a row, in pixels. `baseline`, `disc` and `bar` are measured from its top. */
interface RowStyle {
  columns: number;
  height: number;
  baseline: number;
  disc: { middle: number; radius: number };
  bar: { top: number; height: number };
  /** Narrow columns have bars under the names. */
  bars: 'right' | 'under';
  size: number;
}

const ONE_COLUMN: RowStyle = {
  columns: 1,
  height: 34,
  baseline: 25,
  disc: { middle: 17, radius: 10 },
  bar: { top: 9, height: 16 },
  bars: 'right',
  size: 22,
};
const TWO_COLUMNS: RowStyle = {
  columns: 2,
  height: 35,
  baseline: 20,
  disc: { middle: 13, radius: 9 },
  bar: { top: 26, height: 5 },
  bars: 'under',
  size: 20,
};
/** More wards than this need two columns. */
const MOST_IN_ONE_COLUMN = 25;

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

/** All columns share one layout, so that their bars can be compared. */
export function stripLayout(wards: readonly WardShare[]): StripLayout {
  const row = wards.length > MOST_IN_ONE_COLUMN ? TWO_COLUMNS : ONE_COLUMN;
  const width = (INNER - BETWEEN_COLUMNS * (row.columns - 1)) / row.columns;
  const discs = Math.max(...wards.map(({ won }) => won));
  const names = discs === 0 ? 0 : discs * discStep(row) + GAP / 2;
  const shareWidth = Math.max(...wards.map(({ words, share }) => (share ? figureWidth(words, shareStyle(row)) : 0)));
  const widest = Math.max(...wards.map((ward) => widthOf(ward.ward, wardNameStyle(ward, row))));
  const bars = Math.min(names + widest + GAP, width * (1 - BARS_SHARE));
  return {
    row,
    lines: Math.ceil(wards.length / row.columns),
    columns: Array.from({ length: row.columns }, (_, column) => MARGIN + column * (width + BETWEEN_COLUMNS)),
    names,
    ...(row.bars === 'under' ? { bars: 0, barWidth: width } : { bars, barWidth: width - bars - GAP - shareWidth }),
    shares: width,
  };
}

/** From the centre of one disc to the next. */
export function discStep({ disc }: RowStyle): number {
  return 2 * disc.radius + 3;
}

/** Bold if the party won a seat. */
export function wardNameStyle({ won }: WardShare, { size }: RowStyle): FontStyle {
  return { size, weight: won > 0 ? 600 : 400 };
}

export function shareStyle({ size }: RowStyle): FontStyle {
  return { size, weight: 600 };
}

/** For the words printed if there is no share. */
export function wordsStyle({ size }: RowStyle): FontStyle {
  return { size, weight: 400 };
}

/** A ward's name, cut to fit before its bar, or before its share or words if the bar is below. */
export function nameIn({ names, bars, shares, row }: StripLayout, ward: WardShare): string {
  const words = ward.share ? figureWidth(ward.words, shareStyle(row)) : figureWidth(ward.words, wordsStyle(row));
  const end = row.bars === 'right' && ward.share ? bars : shares - words;
  return fitted(ward.ward, end - GAP - names, wardNameStyle(ward, row));
}
