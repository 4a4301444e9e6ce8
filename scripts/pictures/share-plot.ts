import type { Contest } from '../../src/results/ward-history.ts';
import { MARGIN, TOP } from './card.tsx';
import { fractionOf, type Series } from './share-series.ts';
import { labelsUnder, type PlacedLabel } from './year-labels.ts';

/** The width of the figures left of the axis. */
const FIGURES = 46;
/** Between the ends of the axis and the first and last contest. */
const INSET = 12;
/** Between the axis and the labels at the ends of the lines. */
const LEADER = 26;
/** From the axis to the baseline of the first label under it. */
export const UNDER_AXIS = 22;
/** Between the labels and the foot. */
const ABOVE_FOOT = 6;
/** From one baseline under the axis to the next. */
export const LINE = 20;

/** The place of every share and contest in the picture. */
export interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** The bottom of the room, under the years. */
  foot: number;
  /** The horizontal place of each contest. */
  xs: number[];
  /** The vertical place of a share (0 to 1). */
  y: (fraction: number) => number;
  /** The shares with a grid line, in percent, from 0 up. */
  grid: number[];
  labels: PlacedLabel[];
}

/** Lays out the lines, between the left margin, the labels at their ends and the foot. */
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

/** Spaces contests by their dates. A single contest is in the middle. */
function placesInTime(contests: readonly Contest[], from: number, to: number): number[] {
  const days = contests.map(({ election }) => Date.parse(election.election_date));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  return days.map((day) => (first === last ? (from + to) / 2 : from + ((to - from) * (day - first)) / (last - first)));
}

/** A few grid lines in round steps, up to at least the highest share. */
function gridFor(highest: number): number[] {
  const percentage = highest * 100;
  const step = percentage > 50 ? 20 : percentage > 20 ? 10 : 5;
  const steps = Math.max(1, Math.ceil(percentage / step));
  return Array.from({ length: steps + 1 }, (_, index) => index * step);
}
