import type { Contest } from '../../src/results/ward-history.ts';
import type { Edges, PlacedLabel } from './axis-label.ts';
import { MARGIN } from './card.tsx';
import { followsGap, fractionOf, type Series } from './share-series.ts';
import { type FontStyle, widthOf } from './typeface.ts';
import { labelsUnder, widestUnder } from './year-labels.ts';

/** Between the figures and the axis. */
export const BEFORE_AXIS = 4;
export const FIGURE: FontStyle = { size: 11, weight: 400 };
/** Between the ends of the axis and the first and last contest. */
const INSET = 6;
/** Between the axis and the labels at the ends of the lines. */
const LEADER = 12;
/** Between what is under the last contest and those labels. */
const BEFORE_LABELS = 2;
/** From the heading to the top of the axis. */
const ABOVE_PLOT = 7;
/** From the axis to the baseline of the first label under it. */
export const UNDER_AXIS = 15;
/** Between the labels and the foot. */
const ABOVE_FOOT = 3;
/**
 * The most time that a gap has room for, in milliseconds: four years. Its line is dashed, and a label names the years.
 */
const LONGEST_GAP = 4 * 365.25 * 86_400_000;
/** From one baseline under the axis to the next. */
export const LINE = 13;

/** The room for the lines: the edges of the picture's content, and the left edge of the labels at their ends. */
export interface PlotRoom {
  top: number;
  foot: number;
  right: number;
  /** The width of the picture. */
  width: number;
}

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

/** Lays out the lines, between the heading, the left margin, the labels at their ends and the foot. */
export function plotOf(contests: readonly Contest[], lines: readonly Series[], room: PlotRoom): Plot {
  const grid = gridFor(lines);
  const { left, right, xs } = columnsOf(contests, grid, room);
  const labels = labelsUnder(contests, xs, labelEdges(room));
  const top = room.top + ABOVE_PLOT;
  const foot = room.foot - ABOVE_FOOT;
  const bottom = foot - underAxis(labels);
  const most = (grid.at(-1) ?? 100) / 100;
  return { left, right, top, bottom, foot, xs, y: (share) => bottom - ((bottom - top) * share) / most, grid, labels };
}

/** The height that the lines need; `plot` is the part for the plot itself. */
export function plotHeight(
  contests: readonly Contest[],
  lines: readonly Series[],
  { plot, ...room }: Omit<PlotRoom, 'top' | 'foot'> & { plot: number },
): number {
  const { xs } = columnsOf(contests, gridFor(lines), room);
  const labels = labelsUnder(contests, xs, labelEdges(room));
  return ABOVE_PLOT + plot + underAxis(labels) + ABOVE_FOOT;
}

function columnsOf(contests: readonly Contest[], grid: readonly number[], room: Pick<PlotRoom, 'right'>) {
  const left = MARGIN + widthOf(`${grid.at(-1)}%`, FIGURE) + BEFORE_AXIS;
  const right = room.right - LEADER;
  const fractions = fractionsInTime(contests);
  const from = left + INSET;
  // The labels at the ends of the lines may reach below the axis, so nothing under a contest may reach them.
  const ends = contests.map((contest, index) => {
    const most = room.right - BEFORE_LABELS - widestUnder(contest) / 2;
    return from + (most - from) / (fractions[index] || 1);
  });
  const to = Math.min(right - INSET, ...ends);
  return { left, right, xs: fractions.map((fraction) => from + (to - from) * fraction) };
}

/** Notes stay left of the labels at the ends of the lines. Years do so by the places of their contests. */
function labelEdges({ right, width }: Pick<PlotRoom, 'right' | 'width'>): { years: Edges; notes: Edges } {
  return { years: { from: MARGIN, to: width - MARGIN }, notes: { from: MARGIN, to: right - BEFORE_AXIS } };
}

/** The height of the labels under the axis. */
function underAxis(labels: readonly PlacedLabel[]): number {
  const deepest = Math.max(...labels.map(({ line, lines }) => line + lines.length));
  return UNDER_AXIS + (deepest - 1) * LINE;
}

/** Contests by their dates, from 0 to 1, but a long gap between them is shorter. A single contest is in the middle. */
function fractionsInTime(contests: readonly Contest[]): number[] {
  const dates = contests.map(({ election }) => Date.parse(election.election_date));
  const days: number[] = [];
  for (const [index, date] of dates.entries()) {
    const since = date - (dates[index - 1] ?? date);
    days.push((days.at(-1) ?? 0) + (followsGap(contests, index) ? Math.min(since, LONGEST_GAP) : since));
  }
  const last = days.at(-1) ?? 0;
  return days.map((day) => (last === 0 ? 0.5 : day / last));
}

/** A few grid lines in round steps, up to at least the highest share. */
function gridFor(lines: readonly Series[]): number[] {
  const shares = lines.flatMap(({ points }) => points.map(fractionOf));
  const percentage = 100 * (shares.length > 0 ? Math.max(...shares) : 1);
  const step = percentage > 50 ? 20 : percentage > 20 ? 10 : 5;
  const steps = Math.max(1, Math.ceil(percentage / step));
  return Array.from({ length: steps + 1 }, (_, index) => index * step);
}
