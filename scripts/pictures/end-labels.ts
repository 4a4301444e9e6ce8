import { percent } from '../../src/render/numbers.ts';
import { partyLabel } from '../../src/render/party-name.ts';
import { partyLetters } from '../../src/results/parties.ts';
import type { Party } from '../../src/results/schema.ts';
import { MARGIN, WIDTH } from './card.tsx';
import type { Series } from './share-series.ts';
import { figureWidth } from './text.tsx';
import { fitted, type Style, widthOf } from './typeface.ts';

export interface EndStyle {
  name: Style;
  winner: Style;
  past: Style;
  share: Style;
  /** From one label to the next, at least. */
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
/** More labels than this are set smaller. */
const MOST_LARGE = 9;

/** Before the name stands the line's marker. */
export const BEFORE_NAME = 22;
const AFTER_NAME = 10;
/** The most that labels take of the card. */
const WIDEST = 264;

export interface EndLabel {
  series: Series;
  /** With the year when it stood last, where it did not stand at the last contest. */
  name: string;
  share: string;
}

export interface EndLabels {
  labels: EndLabel[];
  /** What stands under the last label where not every party has a line. */
  more: string;
  style: EndStyle;
  /** Where the labels begin, at their markers. */
  left: number;
}

/** What stands at the end of each line, and where its column begins. */
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
    return { series, name: named(series, year, { room, style, parties }), share: percent(series.last.share) };
  });
  const names = Math.max(0, ...labels.map(({ series, name }) => widthOf(name, nameStyle(series, style))));
  return {
    labels,
    more: more > 0 ? `and ${more} smaller` : '',
    style,
    left: WIDTH - MARGIN - shares - AFTER_NAME - names - BEFORE_NAME,
  };
}

/** The short name and the year; the letters where that is too long; the name cut where even they are. */
function named(
  series: Series,
  year: string,
  { room, style, parties }: { room: number; style: EndStyle; parties: readonly Party[] },
): string {
  const own = nameStyle(series, style);
  const [name, letters] = [partyLabel(series.party, parties), partyLetters(series.party, parties)];
  const fits = [name, letters].find((one) => widthOf(one + year, own) <= room);
  return (fits ?? fitted(name, room - widthOf(year, own), own)) + year;
}

/** Heavier where the party won a seat at the last contest, smaller where it did not stand there. */
export function nameStyle({ won, stillStanding }: Series, { name, winner, past }: EndStyle): Style {
  if (!stillStanding) return past;
  return won ? winner : name;
}
