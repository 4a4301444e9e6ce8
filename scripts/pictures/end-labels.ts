import { percent } from '../../src/render/numbers.ts';
import { partyLabel } from '../../src/render/party-name.ts';
import { partyLetters } from '../../src/results/parties.ts';
import type { Party } from '../../src/results/schema.ts';
import { MARGIN, WIDTH } from './card.tsx';
import type { Series } from './share-series.ts';
import { figureWidth } from './text.tsx';
import { type FontStyle, fitted, widthOf } from './typeface.ts';

export interface EndStyle {
  name: FontStyle;
  winner: FontStyle;
  past: FontStyle;
  share: FontStyle;
  /** The least distance from one label to the next. */
  step: number;
}
const LARGE: EndStyle = {
  name: { size: 19, weight: 400 },
  winner: { size: 19, weight: 600 },
  past: { size: 17, weight: 400 },
  share: { size: 19, weight: 600 },
  step: 26,
};
const SMALL: EndStyle = {
  name: { size: 16, weight: 400 },
  winner: { size: 16, weight: 600 },
  past: { size: 16, weight: 400 },
  share: { size: 16, weight: 600 },
  step: 20,
};
/** With more labels than this, all are smaller. */
const MOST_LARGE = 9;

/** The width of the line's marker, before the name. */
export const BEFORE_NAME = 22;
const AFTER_NAME = 10;
/** The greatest width of the labels. */
const WIDEST = 264;

export interface EndLabel {
  series: Series;
  /** With the year it last stood, if that was not the last contest. */
  name: string;
  share: string;
}

export interface EndLabels {
  labels: EndLabel[];
  /** How many parties have no line; empty if all have one. */
  more: string;
  style: EndStyle;
  /** The left edge of the labels, including their markers. */
  left: number;
}

/** The labels at the ends of the lines, and where their column begins. */
export function endLabelsOf(
  { shown, more }: { shown: readonly Series[]; more: number },
  years: readonly number[],
  parties: readonly Party[],
): EndLabels {
  const style = shown.length + (more > 0 ? 1 : 0) > MOST_LARGE ? SMALL : LARGE;
  const shares = Math.max(0, ...shown.map(({ last }) => figureWidth(percent(last.share), style.share)));
  const room = WIDEST - BEFORE_NAME - AFTER_NAME - shares;
  const labels = shown.map((series) => {
    const year = series.stillStanding ? '' : ` ${years[series.last.contest]}`;
    return { series, name: labelName(series, year, { room, style, parties }), share: percent(series.last.share) };
  });
  const names = Math.max(0, ...labels.map(({ series, name }) => widthOf(name, endNameStyle(series, style))));
  return {
    labels,
    more: more > 0 ? `and ${more} smaller` : '',
    style,
    left: WIDTH - MARGIN - shares - AFTER_NAME - names - BEFORE_NAME,
  };
}

/** The short name and the year; the initials if that is too long; a cut name if those are too long as well. */
function labelName(
  series: Series,
  year: string,
  { room, style, parties }: { room: number; style: EndStyle; parties: readonly Party[] },
): string {
  const own = endNameStyle(series, style);
  const [name, letters] = [partyLabel(series.party, parties), partyLetters(series.party, parties)];
  const fits = [name, letters].find((one) => widthOf(one + year, own) <= room);
  return (fits ?? fitted(name, room - widthOf(year, own), own)) + year;
}

/** Bold if the party won a seat in the last contest, smaller if it did not stand. */
export function endNameStyle({ won, stillStanding }: Series, { name, winner, past }: EndStyle): FontStyle {
  if (!stillStanding) return past;
  return won ? winner : name;
}
