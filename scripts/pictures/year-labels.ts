import { counted } from '../../src/render/numbers.ts';
import type { Contest } from '../../src/results/ward-history.ts';
import { type AxisLabel, type Edges, labelWidth, type PlacedLabel, placed } from './axis-label.ts';
import { gapNotes, seatNotes, yearWords } from './axis-notes.ts';
import { noVotesWords } from './scene.ts';

/** With more lines of years than this, years are shortened (’03) to fit. */
const MOST_LINES_OF_YEARS = 1;

/** The labels under the axis, each on the highest line where it fits: first the years, then the notes. */
export function labelsUnder(
  contests: readonly Contest[],
  xs: readonly number[],
  { years, notes }: { years: Edges; notes: Edges },
): PlacedLabel[] {
  const placedYears = (length: 'full' | 'short') =>
    placed(
      contests.map((contest, index) => yearLabel(contest, xs[index] ?? 0, length)),
      years,
    );
  const full = placedYears('full');
  if (full.every(({ line }) => line < MOST_LINES_OF_YEARS)) return placed(gapNotes(contests, xs, 'full'), notes, full);
  return placed([...gapNotes(contests, xs, 'short'), ...seatNotes(contests, xs, notes)], notes, placedYears('short'));
}

/** The width of a contest's full year and what is under it. */
export function widestUnder(contest: Contest): number {
  return labelWidth(yearLabel(contest, 0, 'full'));
}

/**
 * The year, whether it was a by-election, and why there are no shares. A full year also has the number of seats if there
 * are several; short years have a note for that.
 */
function yearLabel(contest: Contest, x: number, length: 'full' | 'short'): AxisLabel {
  const { result, shares } = contest;
  const { seats_contested, by_election } = result.ballot;
  const lines = [yearWords(contest, length)];
  if (by_election) lines.push(length === 'full' ? 'by-election' : 'by');
  if (seats_contested > 1 && length === 'full') lines.push(counted(seats_contested, 'seat'));
  if (shares.every(({ share }) => share === null)) lines.push(noVotesWords(result.ballot));
  return { x, kind: 'year', lines };
}
