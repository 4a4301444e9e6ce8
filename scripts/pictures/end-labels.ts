import { percent } from '../../src/render/numbers.ts';
import { partyLabel } from '../../src/render/party-name.ts';
import { partyLetters } from '../../src/results/parties.ts';
import type { Party } from '../../src/results/schema.ts';
import { MARGIN } from './card.tsx';
import type { Series } from './share-series.ts';
import { figureWidth } from './text.tsx';
import { type FontStyle, fitted, widthOf } from './typeface.ts';

export const NAME: FontStyle = { size: 11, weight: 400 };
const WINNER: FontStyle = { size: 11, weight: 600 };
export const SHARE: FontStyle = { size: 11, weight: 600 };
/** The least distance from one label to the next. */
export const STEP = 13;

/** The width of the line's marker, before the name. */
export const BEFORE_NAME = 10;
const AFTER_NAME = 5;
/** The greatest width of the labels. */
const WIDEST = 136;

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
  /** From the left edge of the labels, including their markers, to the edge of the picture. */
  width: number;
}

/** The labels at the ends of the lines. If any name is too long, all parties have their abbreviations. */
export function endLabelsOf(
  { shown, more }: { shown: readonly Series[]; more: number },
  years: readonly number[],
  parties: readonly Party[],
): EndLabels {
  const shares = Math.max(0, ...shown.map(({ last }) => figureWidth(percent(last.share), SHARE)));
  const room = WIDEST - BEFORE_NAME - AFTER_NAME - shares;
  const full = shown.map(({ party }) => partyLabel(party, parties));
  const withYear = (series: Series, name: string) => name + yearAfter(series, years);
  const allFit = shown.every(
    (series, index) => widthOf(withYear(series, full[index] ?? ''), endNameStyle(series)) <= room,
  );
  const labels = shown.map((series, index) => {
    const name = allFit ? (full[index] ?? '') : partyLetters(series.party, parties);
    const style = endNameStyle(series);
    const year = yearAfter(series, years);
    return { series, name: fitted(name, room - widthOf(year, style), style) + year, share: percent(series.last.share) };
  });
  const names = Math.max(0, ...labels.map(({ series, name }) => widthOf(name, endNameStyle(series))));
  return {
    labels,
    more: more > 0 ? `and ${more} smaller` : '',
    width: BEFORE_NAME + names + AFTER_NAME + shares + MARGIN,
  };
}

/** Bold if the party won a seat in the last contest. */
export function endNameStyle({ won, stillStanding }: Series): FontStyle {
  return won && stillStanding ? WINNER : NAME;
}

function yearAfter({ stillStanding, last }: Series, years: readonly number[]): string {
  return stillStanding ? '' : ` ${years[last.contest]}`;
}
