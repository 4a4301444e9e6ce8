import { count, counted } from '../../src/render/numbers.ts';
import type { Contest } from '../../src/results/ward-history.ts';
import { yearOf } from '../../src/results/year.ts';
import { noVotesWords } from './scene.ts';
import { followsGap } from './share-series.ts';
import { type FontStyle, widthOf } from './typeface.ts';

export const YEAR: FontStyle = { size: 11, weight: 600 };
export const NOTE: FontStyle = { size: 11, weight: 400 };
/** The least space between labels on one line. */
const GAP = 4;
/** With more lines of years than this, years are shortened (’03) to fit. */
const MOST_LINES_OF_YEARS = 1;

/** A label under the axis. */
export interface AxisLabel {
  /** The centre. */
  x: number;
  kind: 'year' | 'gap';
  lines: string[];
}

export interface PlacedLabel extends AxisLabel {
  /** The line it begins on, counted from 0. */
  line: number;
}

/** The labels under the axis, each on the highest line where it fits, and between two edges. */
export function labelsUnder(
  contests: readonly Contest[],
  xs: readonly number[],
  within: { from: number; to: number },
): PlacedLabel[] {
  const inside = (label: AxisLabel): AxisLabel => {
    const half = labelWidth(label) / 2;
    return { ...label, x: Math.max(within.from + half, Math.min(within.to - half, label.x)) };
  };
  const years = (length: 'full' | 'short') =>
    placed(contests.map((contest, index) => inside(yearLabel(contest, xs[index] ?? 0, length))));
  const full = years('full');
  const fits = full.every(({ line }) => line < MOST_LINES_OF_YEARS);
  return placed(gapLabels(contests, xs).map(inside), fits ? full : years('short'));
}

/** The widest line of a label. */
export function labelWidth(label: AxisLabel): number {
  return Math.max(...label.lines.map((_, index) => lineWidth(label, index)));
}

/** The year, whether it was a by-election, the number of seats if there are several, and why there are no shares. */
function yearLabel(contest: Contest, x: number, length: 'full' | 'short'): AxisLabel {
  const { result, shares } = contest;
  const { seats_contested, by_election } = result.ballot;
  const full = length === 'full';
  const lines = [
    full ? `${yearOf(contest.election.election_date)}` : `’${`${yearOf(contest.election.election_date)}`.slice(2)}`,
  ];
  if (by_election) lines.push(full ? 'by-election' : 'by');
  if (seats_contested > 1) lines.push(full ? counted(seats_contested, 'seat') : `×${count(seats_contested)}`);
  if (shares.every(({ share }) => share === null)) lines.push(noVotesWords(result.ballot));
  return { x, kind: 'year', lines };
}

/** A label in the middle of each gap that says which years are not on file. */
function gapLabels(contests: readonly Contest[], xs: readonly number[]): AxisLabel[] {
  return contests.flatMap((contest, index): AxisLabel[] => {
    const before = contests[index - 1];
    if (!before || !followsGap(contests, index)) return [];
    const years = `${yearOf(before.election.election_date) + 1}–${yearOf(contest.election.election_date) - 1}`;
    const x = ((xs[index - 1] ?? 0) + (xs[index] ?? 0)) / 2;
    return [{ x, kind: 'gap', lines: [`${years} not in our data`] }];
  });
}

/** Puts each label on the first line where it does not collide with those already placed. */
function placed(labels: readonly AxisLabel[], among: readonly PlacedLabel[] = []): PlacedLabel[] {
  const all = [...among];
  for (const label of labels) {
    let line = 0;
    while (all.some((other) => collide({ ...label, line }, other))) line += 1;
    all.push({ ...label, line });
  }
  return all;
}

function collide(a: PlacedLabel, b: PlacedLabel): boolean {
  return a.lines.some((_, index) => {
    const same = a.line + index - b.line;
    if (same < 0 || same >= b.lines.length) return false;
    return Math.abs(a.x - b.x) < (lineWidth(a, index) + lineWidth(b, same)) / 2 + GAP;
  });
}

/** The first line of a year label has its own style. */
function lineWidth({ kind, lines }: AxisLabel, index: number): number {
  return widthOf(lines[index] ?? '', kind === 'year' && index === 0 ? YEAR : NOTE);
}
