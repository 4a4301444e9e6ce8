import type { Contest } from '../../src/results/ward-history.ts';
import { MARGIN, TOP } from './card.tsx';
import { fractionOf, type Series } from './share-series.ts';
import { labelsUnder, type PlacedLabel } from './year-labels.ts';

/** Left of the axis: its figures. */
const FIGURES = 46;
/** Between the ends of the axis and the first and last contest. */
const INSET = 12;
/** Between the axis and the labels at the end of the lines. */
const LEADER = 26;
/** Between the axis and the labels under it, and between those and the foot. */
export const UNDER_AXIS = 22;
const ABOVE_FOOT = 6;
/** From one baseline under the axis to the next. */
export const LINE = 20;

/** Where in the picture a share and a contest stand. */
export interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Where the room ends, under the years. */
  foot: number;
  /** The middle of each contest. */
  xs: number[];
  /** The height of a share (0 to 1). */
  y: (fraction: number) => number;
  /** The shares that have a line across, from 0 up, in percent. */
  grid: number[];
  labels: PlacedLabel[];
}

/** The room for the lines: from the left margin to where the labels at their ends begin, and down to the foot. */
export function plotOf(
  contests: readonly Contest[],
  lines: readonly Series[],
  within: { right: number; foot: number },
): Plot {
  const left = MARGIN + FIGURES;
  const right = within.right - LEADER;
  const xs = placesInTime(contests, left + INSET, right - INSET);
  const labels = labelsUnder(contests, xs);
  const deepest = Math.max(...labels.map(({ line, lines }) => line + lines.length));
  const top = TOP + 14;
  const foot = within.foot - ABOVE_FOOT;
  const bottom = foot - UNDER_AXIS - (deepest - 1) * LINE;
  const shares = lines.flatMap(({ points }) => points.map(fractionOf));
  const grid = gridFor(shares.length > 0 ? Math.max(...shares) : 1);
  const most = (grid.at(-1) ?? 100) / 100;
  return { left, right, top, bottom, foot, xs, y: (share) => bottom - ((bottom - top) * share) / most, grid, labels };
}

/** Contests by the days between them; a single one in the middle. */
function placesInTime(contests: readonly Contest[], from: number, to: number): number[] {
  const days = contests.map(({ election }) => Date.parse(election.election_date));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  return days.map((day) => (first === last ? (from + to) / 2 : from + ((to - from) * (day - first)) / (last - first)));
}

/** Few lines, in round steps, the last of them above every share. */
export function gridFor(highest: number): number[] {
  const percentage = highest * 100;
  const step = percentage > 50 ? 20 : percentage > 20 ? 10 : 5;
  const steps = Math.max(1, Math.ceil(percentage / step));
  return Array.from({ length: steps + 1 }, (_, index) => index * step);
}
