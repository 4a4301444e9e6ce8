import { INNER, MARGIN } from './card.tsx';
import type { WardShare } from './party-wards.ts';
import { figureWidth } from './text.tsx';
import { fitted, type Style, widthOf } from './typeface.ts';

const BETWEEN_COLUMNS = 36;
/** Between a name, its bar and its share. */
const GAP = 14;
/** Beside names, bars keep at least this much of a column. */
const BARS_SHARE = 0.4;

/** How rows are set, in pixels; `baseline`, `disc` and `bar` are from the top of a row. */
interface RowStyle {
  columns: number;
  height: number;
  baseline: number;
  disc: { middle: number; radius: number };
  bar: { top: number; height: number };
  /** Where bars stand: beside the names, or under them where columns are narrow. */
  bars: 'beside' | 'under';
  size: number;
}

const ONE_COLUMN: RowStyle = {
  columns: 1,
  height: 34,
  baseline: 25,
  disc: { middle: 17, radius: 10 },
  bar: { top: 9, height: 16 },
  bars: 'beside',
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
/** Beyond this many wards they stand in two columns. */
const MOST_IN_ONE_COLUMN = 25;

export interface StripLayout {
  row: RowStyle;
  /** Rows of the longest column. */
  lines: number;
  /** The left edge of each column. */
  columns: number[];
  /** From the left edge of a column: where names begin, where bars do, how long those may be, where shares end. */
  names: number;
  bars: number;
  barWidth: number;
  shares: number;
}

/** One layout for all columns of a strip, so that their bars compare. */
export function stripLayout(wards: readonly WardShare[]): StripLayout {
  const row = wards.length > MOST_IN_ONE_COLUMN ? TWO_COLUMNS : ONE_COLUMN;
  const width = (INNER - BETWEEN_COLUMNS * (row.columns - 1)) / row.columns;
  const discs = Math.max(...wards.map(({ won }) => won));
  const names = discs === 0 ? 0 : discs * discStep(row) + GAP / 2;
  const shareWidth = Math.max(...wards.map(({ words, share }) => (share ? figureWidth(words, shareStyle(row)) : 0)));
  const widest = Math.max(...wards.map((ward) => widthOf(ward.ward, nameStyle(ward, row))));
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

/** From the middle of one disc to the next. */
export function discStep({ disc }: RowStyle): number {
  return 2 * disc.radius + 3;
}

/** Where the party won a seat, the ward's name is heavier. */
export function nameStyle({ won }: WardShare, { size }: RowStyle): Style {
  return { size, weight: won > 0 ? 600 : 400 };
}

export function shareStyle({ size }: RowStyle): Style {
  return { size, weight: 600 };
}

/** Of words that stand where a share would. */
export function wordsStyle({ size }: RowStyle): Style {
  return { size, weight: 400 };
}

/** A ward's name, cut to the room before its bar or before what stands at the end of its row. */
export function nameIn({ names, bars, shares, row }: StripLayout, ward: WardShare): string {
  const words = ward.share ? figureWidth(ward.words, shareStyle(row)) : figureWidth(ward.words, wordsStyle(row));
  const end = row.bars === 'beside' && ward.share ? bars : shares - words;
  return fitted(ward.ward, end - GAP - names, nameStyle(ward, row));
}
